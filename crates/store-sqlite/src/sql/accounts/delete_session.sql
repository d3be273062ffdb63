delete from sessions
where organisation = $1 and person = $2 and hash = $3
