delete from accounts.one_time_links
where organisation = $1 and hash = $2 and expires_at > $3
returning hash, person, purpose, expires_at
