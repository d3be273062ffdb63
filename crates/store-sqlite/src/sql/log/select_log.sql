select organisation, slug, clock, incarnation from logs where organisation = $1
