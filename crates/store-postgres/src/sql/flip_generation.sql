update log.live_generation
set generation = $2
where single and generation = $1 and $2 > $1
returning generation
