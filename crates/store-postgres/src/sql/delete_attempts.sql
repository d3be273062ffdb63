delete from accounts.attempts
where organisation = $1 and key = $2
