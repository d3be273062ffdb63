insert into accounts.accounts (organisation, person, login, password, language, enabled, made_at)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict do nothing
returning 1
