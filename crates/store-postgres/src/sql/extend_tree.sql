-- The tree's row is the lock: a second sealer waits here and then finds another size.
with grown as (
  update log.trees set size = $3 where organisation = $1 and size = $2 returning organisation
),
stated as (
  insert into log.checkpoints (organisation, size, root, note)
  select organisation, $3, $4, $5 from grown
),
laid as (
  insert into log.tiles (organisation, level, tile, hashes)
  select g.organisation, new.level, new.tile, new.hashes
  from grown g cross join unnest($6::smallint[], $7::bigint[], $8::bytea[])
    as new (level, tile, hashes)
  on conflict (organisation, level, tile) do update set hashes = excluded.hashes
)
select count(*) from grown
