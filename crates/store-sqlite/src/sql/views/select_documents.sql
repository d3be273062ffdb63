select documents.key, documents.from_effective, documents.from_position, documents.body
from document_keys
join documents on documents.id = (
  select latest.id
  from documents as latest
  where latest.organisation = $1
    and latest.model = $2
    and latest.key = document_keys.key
    and latest.from_effective <= $3
    and latest.from_position <= $4
    and latest.to_position > $4
  order by latest.from_effective desc
  limit 1
)
where document_keys.organisation = $1 and document_keys.model = $2
order by document_keys.key
