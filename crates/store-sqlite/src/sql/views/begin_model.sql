insert into models (organisation, model, position) values ($1, $2, 0)
on conflict do nothing
