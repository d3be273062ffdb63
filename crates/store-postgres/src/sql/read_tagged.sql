select
  e.position, e.stream, e.version, e.type, e.schema_version, e.actor, e.command, e.correlation,
  e.causation, e.effective_on, e.recorded_at, e.facts, e.texts, e.commitments, e.payload_hash
from log.event_tags t
join log.events e on e.organisation = t.organisation and e.position = t.position
where t.organisation = $1 and t.tag = $2 and t.position <= $3
order by t.position
