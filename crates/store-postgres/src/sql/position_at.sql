-- Recording times rise with position, so halving finds it in 20 seeks among a million events, and
-- the log needs no index by time. Everything up to `known` is recorded by then, nothing from
-- `unknown` on.
with recursive search (known, unknown) as (
  select 0::bigint, last_position + 1 from log.logs where organisation = $1
  union all
  select
    case when middle.recorded_at <= $2 then middle.position else search.known end,
    case when middle.recorded_at <= $2 then search.unknown else middle.position end
  from search
  cross join lateral (
    select e.position, e.recorded_at
    from log.events e
    where e.organisation = $1 and e.position = (search.known + search.unknown) / 2
  ) as middle
  where search.unknown - search.known > 1
)
select max(known) from search
