delete from attempts
where organisation = $1 and last_at < $2
