select d.key, d.from_effective, d.from_position, d.body
from document_keys k
cross join lateral (
  select c.key, c.from_effective, c.from_position, c.body
  from documents c
  where c.organisation = k.organisation
    and c.model = k.model
    and c.key = k.key
    and c.from_effective <= $4
    and c.from_position <= $3
    and c.to_position > $3
  order by c.from_effective desc
  limit 1
) as d
where k.organisation = $1 and k.model = $2
order by k.key
