update log.live_generation
set generation = $2
where single
  and generation = $1
  and $2 > $1
  and to_regclass('views_' || $2 || '.documents') is not null
returning generation
