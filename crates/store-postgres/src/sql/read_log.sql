select
  position, stream, version, type, schema_version, actor, command, correlation, causation,
  effective_on, recorded_at, facts, texts, commitments, payload_hash
from log.events
where organisation = $1 and position > $2
order by position
limit $3
