update accounts.sessions set seen_at = $1
where organisation = $2 and hash = $3 and seen_at < $1
