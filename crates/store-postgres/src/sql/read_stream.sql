select
  position, stream, version, type, schema_version, actor, command, correlation, causation,
  effective_on, recorded_at, facts, texts, commitments, payload_hash
from log.events
where organisation = $1 and stream = $2 and version > $3 and position <= $4
order by version
