update models set position = $1 where organisation = $2 and model = $3 and position = $4
