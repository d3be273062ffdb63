select
  key & 1099511627775, stream, version, type, schema_version, actor, command, correlation,
  causation, effective_on, recorded_at, facts, texts, commitments, payload_hash
from events
where key > $1 and key <= $2
order by key
limit $3
