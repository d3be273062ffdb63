-- The model's row is the lock and its position the condition: of two runners that come from the
-- same position, the second waits here and then moves nothing.
with closing as (
  select c.key, c.from_effective, c.from_position, c.to_position
  from unnest($5::uuid[], $6::date[], $7::bigint[], $8::bigint[])
    as c (key, from_effective, from_position, to_position)
),
missing as (
  select c.key
  from closing c
  where not exists (
    select from documents d
    where d.organisation = $1
      and d.model = $2
      and d.key = c.key
      and d.from_effective = c.from_effective
      and d.from_position = c.from_position
      and d.to_position = 9223372036854775807
  )
),
moved as (
  insert into models as m (organisation, model, position)
  select $1, $2, $4
  where ($3 = 0 or exists (select from models k where k.organisation = $1 and k.model = $2))
    and not exists (select from missing)
  on conflict (organisation, model) do update set position = excluded.position
  where m.position = $3
  returning m.position
),
closed as (
  update documents d
  set to_position = c.to_position
  from moved cross join closing c
  where d.organisation = $1
    and d.model = $2
    and d.key = c.key
    and d.from_effective = c.from_effective
    and d.from_position = c.from_position
    and d.to_position = 9223372036854775807
),
opened as (
  insert into documents (
    organisation, model, key, from_effective, from_position, to_position, body
  )
  select $1, $2, o.key, o.from_effective, o.from_position, o.to_position, o.body
  from moved
  cross join unnest($9::uuid[], $10::date[], $11::bigint[], $12::bigint[], $13::text[])
    as o (key, from_effective, from_position, to_position, body)
),
met as (
  insert into document_keys (organisation, model, key)
  select $1, $2, o.key
  from moved
  cross join unnest($14::uuid[]) as o (key)
  on conflict do nothing
)
select (select count(*) from moved), (select count(*) from missing)
