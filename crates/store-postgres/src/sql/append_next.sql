-- Writes the next events of one log whose last position is known, and the commands they come from,
-- in one statement; no row if that is not its last position, or another session holds it.
--
-- Nothing is looked up: the keys of events, streams and commands refuse what stands there already.
-- Events are numbered from 1 in their order, and commands name their first and last by number.
with head as (
  select l.organisation, l.last_position, greatest(
    clock_timestamp(), l.last_recorded_at + interval '1 microsecond'
  ) as recorded_at
  from log.logs l
  where l.organisation = $1 and l.last_position = $2 and l.clock = 'server'
  for update skip locked
), new_events as (
  insert into log.events (
    position, version, recorded_at, organisation, effective_on, schema_version, stream, actor,
    command, correlation, causation, type, facts, texts, commitments, payload_hash
  )
  select
    head.last_position + e.number, e.version,
    head.recorded_at + (e.number - 1) * interval '1 microsecond', head.organisation,
    e.effective_on, e.schema_version, e.stream, e.actor, e.command, e.correlation, e.causation,
    e.type, e.facts, e.texts, e.commitments, e.payload_hash
  from head, unnest(
    $3::bigint[], $4::date[], $5::smallint[], $6::uuid[], $7::uuid[], $8::uuid[], $9::uuid[],
    $10::uuid[], $11::text[], $12::text[], $13::text[], $14::bytea[], $15::bytea[]
  ) with ordinality as e (
    version, effective_on, schema_version, stream, actor, command, correlation, causation, type,
    facts, texts, commitments, payload_hash, number
  )
), new_commands as (
  insert into log.commands (
    first_position, last_position, organisation, command, fingerprint, answer
  )
  select
    head.last_position + c.first, head.last_position + c.last, head.organisation, c.command,
    c.fingerprint, c.answer
  from head, unnest($16::bigint[], $17::bigint[], $18::uuid[], $19::bytea[], $20::text[])
    as c (first, last, command, fingerprint, answer)
)
update log.logs l
set last_position = head.last_position + $21,
  last_recorded_at = head.recorded_at + ($21 - 1) * interval '1 microsecond'
from head
where l.organisation = head.organisation
returning l.last_position
