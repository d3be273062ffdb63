insert into attempts (organisation, key, count, last_at, paused_until)
values ($1, $2, $3, $4, $5)
on conflict do nothing
