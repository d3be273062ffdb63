insert into accounts.one_time_links (organisation, hash, person, purpose, expires_at)
values ($1, $2, $3, $4, $5)
on conflict (organisation, person) do update
set hash = excluded.hash, purpose = excluded.purpose, expires_at = excluded.expires_at
