insert into document_keys (organisation, model, key) values ($1, $2, $3)
on conflict do nothing
