insert into logs (organisation, slug, clock, incarnation)
values ($1, $2, $3, randomblob(16))
