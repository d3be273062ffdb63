select key, from_effective, from_position, body
from documents
where organisation = $1 and model = $2 and key = $3 and to_position = 9223372036854775807
order by from_effective
