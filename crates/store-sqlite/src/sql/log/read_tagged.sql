select
  key & 1099511627775, stream, version, type, schema_version, actor, command, correlation,
  causation, effective_on, recorded_at, facts, texts, commitments, payload_hash
from event_tags
join events on events.key = $1 | event_tags.position
where event_tags.organisation = $2 and event_tags.tag = $3
order by event_tags.position
