-- The log of every organisation: what happened, in the order in which it was recorded.
-- Times are whole microseconds since 1970-01-01 UTC, dates whole days since 1970-01-01.

create table logs (
  organisation integer primary key check (organisation between 1 and 8388607),
  slug text not null unique,
  clock text not null check (clock in ('server', 'simulated')),
  incarnation blob not null check (length(incarnation) = 16)
) strict;

create trigger logs_stay before delete on logs
begin select raise(abort, 'a log is never deleted'); end;

create trigger logs_keep_their_name before update of organisation, slug, clock on logs
begin select raise(abort, 'the number, name and clock of a log never change'); end;

create trigger logs_are_made_once before insert on logs
when exists (
  select 1 from logs where organisation = new.organisation or slug = new.slug
)
begin select raise(abort, 'this log exists'); end;

-- One 64-bit key, organisation and position in one, makes every append a write at the end of a
-- log's rows and every replay a walk along them. The two parts stand beside it for people.
-- How far a log has come is its last row: there is no second place that could disagree.
create table events (
  key integer primary key,
  organisation integer generated always as (key >> 40) virtual,
  position integer generated always as (key & 1099511627775) virtual,
  stream blob not null check (length(stream) = 16),
  version integer not null check (version >= 1),
  type text not null check (type <> ''),
  schema_version integer not null check (schema_version >= 1),
  actor blob not null check (length(actor) = 16),
  command blob not null check (length(command) = 16),
  correlation blob check (length(correlation) = 16), -- null: the command itself
  causation blob check (length(causation) = 16), -- null: the command itself
  effective_on integer not null,
  recorded_at integer not null,
  facts text not null,
  texts text, -- JSON: for each text ["<salt in base64>","<text>"], or null once it is erased
  commitments blob check (length(commitments) > 0 and length(commitments) % 32 = 0),
  payload_hash blob not null check (length(payload_hash) = 32),
  check ((texts is null) = (commitments is null))
) strict;

create unique index events_by_stream on events (organisation, stream, version);

-- Also what refuses `insert or replace`: a row that exists is never one after the last.
create trigger events_follow_one_another before insert on events
begin
  select raise(abort, 'an event follows the last one of its log')
  where new.key is not 1 + coalesce(
    (
      select max(key) from events
      where key between (new.key >> 40) << 40 and (new.key >> 40) << 40 | 1099511627775
    ),
    (select organisation << 40 from logs where organisation = new.key >> 40)
  );
end;

create trigger events_stay before delete on events
begin select raise(abort, 'an event is never deleted'); end;

-- The only update there is: a text becomes null, everything else stays as it was.
create trigger events_are_erased_only before update on events
when new.key is not old.key
  or new.stream is not old.stream
  or new.version is not old.version
  or new.type is not old.type
  or new.schema_version is not old.schema_version
  or new.actor is not old.actor
  or new.command is not old.command
  or new.correlation is not old.correlation
  or new.causation is not old.causation
  or new.effective_on is not old.effective_on
  or new.recorded_at is not old.recorded_at
  or new.facts is not old.facts
  or new.commitments is not old.commitments
  or new.payload_hash is not old.payload_hash
  or new.texts is null
  or old.texts is null
  or not json_valid(new.texts)
  or json_type(new.texts) is not 'array'
  or json_array_length(new.texts) is not json_array_length(old.texts)
  or exists (
    select 1
    from json_each(old.texts) as before
    join json_each(new.texts) as after on after.key = before.key
    where after.type <> 'null' and after.value is not before.value
  )
begin select raise(abort, 'an event is never changed, but for the erasure of a text'); end;

-- What every command was answered, so that a repeated one gets the same answer.
create table commands (
  organisation integer not null,
  command blob not null check (length(command) = 16),
  fingerprint blob not null check (length(fingerprint) = 32),
  first_position integer,
  last_position integer,
  answer text not null,
  primary key (organisation, command),
  check ((first_position is null) = (last_position is null))
) strict, without rowid;

create trigger commands_are_answered_once before insert on commands
when exists (
  select 1 from commands where organisation = new.organisation and command = new.command
)
begin select raise(abort, 'this command is answered'); end;

create trigger commands_stay before delete on commands
begin select raise(abort, 'an answer is never deleted'); end;

create trigger commands_keep_their_answer before update on commands
begin select raise(abort, 'an answer is never changed'); end;

-- What set rules are checked by.
create table event_tags (
  organisation integer not null,
  tag text not null,
  position integer not null,
  primary key (organisation, tag, position)
) strict, without rowid;

create trigger event_tags_stay before delete on event_tags
begin select raise(abort, 'a tag is never deleted'); end;

create trigger event_tags_keep before update on event_tags
begin select raise(abort, 'a tag is never changed'); end;

-- Says in the file's header whose it is ("NYTT") and how new.
pragma application_id = 1314477140;
pragma user_version = 1;
