select organisation, slug, clock, incarnation from logs order by organisation
