select key, from_effective, from_position, body, to_position
from documents
where organisation = $1 and model = $2
order by key, from_effective, from_position
