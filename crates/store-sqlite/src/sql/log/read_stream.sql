select
  key & 1099511627775, stream, version, type, schema_version, actor, command, correlation,
  causation, effective_on, recorded_at, facts, texts, commitments, payload_hash
from events
where organisation = $1 and stream = $2 and version > $3 and key <= $4
order by version
