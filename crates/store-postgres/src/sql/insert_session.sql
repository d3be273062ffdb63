insert into accounts.sessions (organisation, hash, person, begun_at, seen_at, browser)
values ($1, $2, $3, $4, $5, $6)
