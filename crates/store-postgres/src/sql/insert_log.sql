with made as (
  insert into log.logs (organisation, slug, clock, incarnation)
  values ($1, $2, $3, gen_random_uuid())
  on conflict do nothing
  returning organisation
)
insert into log.trees (organisation) select organisation from made
