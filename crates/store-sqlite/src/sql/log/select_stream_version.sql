select max(version) from events where organisation = $1 and stream = $2
