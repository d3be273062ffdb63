select key, from_effective, from_position, body, nullif(to_position, 9223372036854775807)
from documents
where organisation = $1 and model = $2
order by key, from_effective, from_position, to_position
