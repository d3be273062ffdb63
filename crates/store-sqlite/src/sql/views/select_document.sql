select key, from_effective, from_position, body
from documents
where organisation = $1
  and model = $2
  and key = $3
  and from_effective <= $4
  and from_position <= $5
  and to_position > $5
order by from_effective desc
limit 1
