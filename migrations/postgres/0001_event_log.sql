-- The log of every organisation: what happened, in the order in which it was recorded.
-- The organisation comes first in every key, so that organisations meet at no lock.

-- One row a log: who is appending holds it until the commit, and it counts the positions.
create table log.logs (
  last_position bigint not null default 0 check (last_position >= 0),
  last_recorded_at timestamptz, -- null: nothing is recorded yet
  incarnation uuid not null,
  organisation integer not null check (organisation between 1 and 8388607),
  slug text not null,
  clock text not null check (clock in ('server', 'simulated')),
  primary key (organisation),
  unique (slug)
) with (fillfactor = 50);

-- Which generation of the read models is live: one row, none before the first start.
create table log.live_generation (
  single boolean not null default true check (single),
  generation integer not null check (generation >= 1),
  primary key (single)
);

create table log.events (
  position bigint not null check (position >= 1),
  version bigint not null check (version >= 1),
  recorded_at timestamptz not null,
  organisation integer not null,
  effective_on date not null,
  schema_version smallint not null check (schema_version >= 1),
  stream uuid not null,
  actor uuid not null,
  command uuid not null,
  correlation uuid, -- null: the command itself
  causation uuid, -- null: the command itself
  type text not null check (type <> ''),
  facts text not null, -- the exact text that was hashed, so not json
  texts text, -- JSON: for each text ["<salt in base64>","<text>"], or null once it is erased
  commitments bytea
    check (octet_length(commitments) > 0 and octet_length(commitments) % 32 = 0),
  payload_hash bytea not null check (octet_length(payload_hash) = 32),
  primary key (organisation, position),
  check ((texts is null) = (commitments is null))
);

create unique index events_by_stream on log.events (organisation, stream, version);

-- What every command was answered, so that a repeated one gets the same answer.
create table log.commands (
  first_position bigint,
  last_position bigint,
  organisation integer not null,
  command uuid not null,
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  answer text not null,
  primary key (organisation, command),
  check ((first_position is null) = (last_position is null))
);

-- What set rules are checked by.
create table log.event_tags (
  position bigint not null,
  organisation integer not null,
  tag text not null,
  primary key (organisation, tag, position)
);

create function log.refuse() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  raise exception '% on %.% is refused: what is recorded is never changed',
    lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end;
$$;

create trigger logs_stay before delete on log.logs
for each row execute function log.refuse();

create trigger logs_keep_their_name before update of organisation, slug, clock on log.logs
for each row execute function log.refuse();

create trigger logs_never_shrink before update on log.logs
for each row
when (new.last_position < old.last_position or new.last_recorded_at < old.last_recorded_at)
execute function log.refuse();

create trigger logs_are_not_emptied before truncate on log.logs
for each statement execute function log.refuse();

create trigger events_stay before delete on log.events
for each row execute function log.refuse();

create trigger events_are_not_emptied before truncate on log.events
for each statement execute function log.refuse();

create trigger commands_stay before update or delete on log.commands
for each row execute function log.refuse();

create trigger commands_are_not_emptied before truncate on log.commands
for each statement execute function log.refuse();

create trigger event_tags_stay before update or delete on log.event_tags
for each row execute function log.refuse();

create trigger event_tags_are_not_emptied before truncate on log.event_tags
for each statement execute function log.refuse();

-- Events come one after the other: a run of new ones begins after the last one of its log, whose
-- row the same statement may have moved already.
create function log.refuse_gaps() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if exists (
    select
    from (
      select organisation, min(position) as first, max(position) as last, count(*) as events
      from added
      group by organisation
    ) as a
    left join log.logs l
      on l.organisation = a.organisation and a.first - 1 in (l.last_position, l.last_position - a.events)
    where l.organisation is null or a.last - a.first + 1 <> a.events
  ) then
    raise exception 'an event follows the last one of its log' using errcode = 'restrict_violation';
  end if;
  return null;
end;
$$;

-- The program's own writer is trusted: the check costs a single caller a tenth of an append.
create trigger events_follow_one_another after insert on log.events
referencing new table as added
for each statement when (current_setting('nyttig.appends', true) is distinct from 'on')
execute function log.refuse_gaps();

-- The texts of an event with those at some places (from 0) turned into null, the others as written.
create function log.without_texts(texts text, places integer[]) returns text
language plpgsql
immutable
set search_path = ''
as $$
begin
  return (
    select
      '[' || string_agg(
        case when each.place - 1 = any (places) then 'null' else each.value::text end,
        ',' order by each.place
      ) || ']'
    from json_array_elements(texts::json) with ordinality as each (value, place)
  );
end;
$$;

-- The only update there is: a text becomes null, everything else stays as it was.
create function log.refuse_all_but_erasure() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  erased log.events := old;
  places integer[];
begin
  if new.texts is not null and old.texts is not null then
    places := array(
      select (each.place - 1)::integer
      from json_array_elements(new.texts::json) with ordinality as each (value, place)
      where each.value::text = 'null'
    );
    erased.texts := log.without_texts(old.texts, places);
  end if;
  if new is distinct from erased then
    raise exception 'an event is never changed, but for the erasure of a text'
      using errcode = 'restrict_violation';
  end if;
  return new;
end;
$$;

create trigger events_are_erased_only before update on log.events
for each row execute function log.refuse_all_but_erasure();

-- Writes a batch of commands, each all or none, in one transaction and one round trip.
--
-- Every list is of one kind: h_ the logs concerned (ascending), c_ the commands, s_ the streams that
-- a command writes to or has read, k_ the conditions, e_ the events, t_ the tags, z_ the erasures.
-- Places in lists count from 1. Within a batch no stream or tag that one command writes is written
-- or read by another, and no command occurs twice: the caller sees to that, so that all can be
-- judged at once.
--
-- c_sought are the places of the commands that are looked for among the known ones, s_sought those
-- of the streams whose version is looked up. Of what is not sought the caller believes that the
-- command is new, and knows that the stream reached the expected version. If it is wrong, a unique
-- key refuses the whole batch, and the caller sends it again with everything sought: what almost
-- never happens costs an index descent only then.
--
-- Verdicts: 0 written, 1 known already, 2 its log is held elsewhere, 3 no such log, 4 a stream is
-- at another version, 5 an event stands after a condition, 6 the command's id is used for something
-- else, 7 there is no such text to erase, 8 a moment is given to a log that goes by the server's
-- clock. `details` is the place of what refused it in s_, k_ or z_.
create function log.append_batch(
  h_organisation integer[],
  c_log integer[], c_command uuid[], c_fingerprint bytea[], c_actor uuid[], c_correlation uuid[],
  c_causation uuid[], c_answer text[], c_simulated_at timestamptz[], c_events integer[],
  c_sought integer[],
  s_command integer[], s_stream uuid[], s_expected bigint[], -- -1: written unconditionally
  s_sought integer[],
  k_command integer[], k_tag text[], k_after bigint[],
  e_command integer[], e_place integer[], e_stream integer[], e_step integer[], e_type text[],
  e_schema_version smallint[], e_effective_on date[], e_facts text[], e_texts text[],
  e_commitments bytea[], e_payload_hash bytea[],
  t_command integer[], t_place integer[], t_tag text[],
  z_command integer[], z_position bigint[], z_place integer[],
  out verdicts integer[], out firsts bigint[], out lasts bigint[], out answers text[],
  out details integer[], out versions bigint[]
)
language plpgsql
set search_path = ''
as $$
declare
  written constant integer := 0;
  logs constant integer := cardinality(h_organisation);
  commands constant integer := cardinality(c_command);
  locked integer[];
  heads bigint[];
  heads_at timestamptz[];
  clocks text[];
  positions bigint[] := array_fill(null::bigint, array[logs]);
  moments timestamptz[] := array_fill(null::timestamptz, array[logs]);
  simulated boolean[] := array_fill(false, array[logs]);
  recorded timestamptz[] := array_fill(null::timestamptz, array[commands]);
  microsecond constant interval := interval '1 microsecond';
  place integer;
  moment timestamptz;
  found_row record;
begin
  -- Each statement below must see what was committed before its log was locked.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append_batch runs at read committed alone';
  end if;
  verdicts := array_fill(written, array[commands]);
  firsts := array_fill(null::bigint, array[commands]);
  lasts := array_fill(null::bigint, array[commands]);
  answers := array_fill(null::text, array[commands]);
  details := array_fill(null::integer, array[commands]);

  -- In the order of the key, so that two writers never wait for each other in a circle; those
  -- held elsewhere are left out, so that they hold up nobody else.
  select array_agg(l.organisation), array_agg(l.last_position), array_agg(l.last_recorded_at),
    array_agg(l.clock)
  into locked, heads, heads_at, clocks
  from (
    select organisation, last_position, last_recorded_at, clock
    from log.logs
    where organisation = any (h_organisation)
    order by organisation
    for update skip locked
  ) as l;
  for i in 1 .. coalesce(cardinality(locked), 0) loop
    place := array_position(h_organisation, locked[i]);
    positions[place] := heads[i];
    moments[place] := heads_at[i];
    simulated[place] := clocks[i] = 'simulated';
  end loop;
  if locked is distinct from h_organisation then
    for found_row in
      select c.place, exists (
        select from log.logs l where l.organisation = h_organisation[c_log[c.place]]
      ) as there
      from generate_series(1, commands) as c (place)
      where positions[c_log[c.place]] is null
    loop
      verdicts[found_row.place] := case when found_row.there then 2 else 3 end;
    end loop;
  end if;

  -- Known commands first: a repeat of a success is never called a conflict.
  if cardinality(c_sought) > 0 then
    for found_row in
      select c.place, k.fingerprint = c_fingerprint[c.place] as same, k.first_position,
        k.last_position, k.answer
      from unnest(c_sought) as c (place)
      join log.commands k
        on k.organisation = h_organisation[c_log[c.place]] and k.command = c_command[c.place]
    loop
      place := found_row.place;
      continue when verdicts[place] <> written;
      verdicts[place] := case when found_row.same then 1 else 6 end;
      firsts[place] := found_row.first_position;
      lasts[place] := found_row.last_position;
      answers[place] := found_row.answer;
    end loop;
  end if;

  versions := s_expected;
  if cardinality(s_sought) > 0 then
    for found_row in
      select s.place, coalesce((
        select e.version
        from log.events e
        where e.organisation = h_organisation[c_log[s_command[s.place]]]
          and e.stream = s_stream[s.place]
        order by e.version desc
        limit 1
      ), 0) as version
      from unnest(s_sought) with ordinality as s (place, turn)
      order by s.turn
    loop
      place := found_row.place;
      versions[place] := found_row.version;
      continue when s_expected[place] < 0 or s_expected[place] = found_row.version
        or verdicts[s_command[place]] <> written;
      verdicts[s_command[place]] := 4;
      details[s_command[place]] := place;
    end loop;
  end if;

  if cardinality(k_command) > 0 then
    for found_row in
      select k.place, k.command
      from unnest(k_command, k_tag, k_after) with ordinality as k (command, tag, after, place)
      where exists (
        select from log.event_tags t
        where t.organisation = h_organisation[c_log[k.command]]
          and t.tag = k.tag and t.position > k.after
      )
      order by k.place
    loop
      continue when verdicts[found_row.command] <> written;
      verdicts[found_row.command] := 5;
      details[found_row.command] := found_row.place;
    end loop;
  end if;

  if cardinality(z_command) > 0 then
    for found_row in
      select z.place, z.command
      from unnest(z_command, z_position, z_place) with ordinality
        as z (command, position, text_place, place)
      where z.text_place < 0 or z.text_place >= coalesce((
        select json_array_length(e.texts::json)
        from log.events e
        where e.organisation = h_organisation[c_log[z.command]] and e.position = z.position
      ), 0)
      order by z.place
    loop
      continue when verdicts[found_row.command] <> written;
      verdicts[found_row.command] := 7;
      details[found_row.command] := found_row.place;
    end loop;
  end if;

  -- Positions and moments: both rise by one step an event, so that neither needs a sequence.
  moment := clock_timestamp();
  for i in 1 .. commands loop
    continue when verdicts[i] <> written;
    place := c_log[i];
    if c_simulated_at[i] is not null and not simulated[place] then
      verdicts[i] := 8;
      continue;
    end if;
    continue when c_events[i] = 0;
    firsts[i] := positions[place] + 1;
    positions[place] := positions[place] + c_events[i];
    lasts[i] := positions[place];
    recorded[i] := greatest(
      case when simulated[place] then coalesce(c_simulated_at[i], moment) else moment end,
      moments[place] + microsecond
    );
    moments[place] := recorded[i] + (c_events[i] - 1) * microsecond;
  end loop;

  insert into log.events (
    position, version, recorded_at, organisation, effective_on, schema_version, stream, actor,
    command, correlation, causation, type, facts, texts, commitments, payload_hash
  )
  select
    firsts[e.command] + e.place, versions[e.stream] + e.step,
    recorded[e.command] + e.place * microsecond, h_organisation[c_log[e.command]], e.effective_on,
    e.schema_version, s_stream[e.stream], c_actor[e.command], c_command[e.command],
    nullif(c_correlation[e.command], c_command[e.command]),
    nullif(c_causation[e.command], c_command[e.command]), e.type, e.facts, e.texts, e.commitments,
    e.payload_hash
  from unnest(
    e_command, e_place, e_stream, e_step, e_type, e_schema_version, e_effective_on, e_facts,
    e_texts, e_commitments, e_payload_hash
  ) as e (
    command, place, stream, step, type, schema_version, effective_on, facts, texts, commitments,
    payload_hash
  )
  where verdicts[e.command] = written;

  if cardinality(t_command) > 0 then
    insert into log.event_tags (position, organisation, tag)
    select firsts[t.command] + t.place, h_organisation[c_log[t.command]], t.tag
    from unnest(t_command, t_place, t_tag) as t (command, place, tag)
    where verdicts[t.command] = written
    on conflict do nothing;
  end if;

  if cardinality(z_command) > 0 then
    update log.events e
    set texts = log.without_texts(e.texts, z.places)
    from (
      select h_organisation[c_log[z.command]] as organisation, z.position,
        array_agg(z.text_place) as places
      from unnest(z_command, z_position, z_place) as z (command, position, text_place)
      where verdicts[z.command] = written
      group by 1, 2
    ) as z
    where e.organisation = z.organisation and e.position = z.position;
  end if;

  insert into log.commands (
    first_position, last_position, organisation, command, fingerprint, answer
  )
  select firsts[c.place], lasts[c.place], h_organisation[c_log[c.place]], c.command, c.fingerprint,
    c.answer
  from unnest(c_command, c_fingerprint, c_answer) with ordinality
    as c (command, fingerprint, answer, place)
  where verdicts[c.place] = written;

  update log.logs l
  set last_position = h.position, last_recorded_at = h.moment
  from unnest(h_organisation, positions, moments) as h (organisation, position, moment)
  where l.organisation = h.organisation and l.last_position < h.position;
end;
$$;
