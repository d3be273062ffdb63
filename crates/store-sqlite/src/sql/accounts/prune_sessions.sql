delete from sessions
where organisation = $1 and begun_at < $2
