-- The Merkle tree over each log, in tiles, and the signed statements of how it stood.

-- One row a log: who extends the tree holds it until the commit. Not the row of log.logs, so that
-- appending and sealing never wait for each other.
create table log.trees (
  size bigint not null default 0 check (size >= 0),
  organisation integer not null,
  primary key (organisation)
) with (fillfactor = 50);

insert into log.trees (organisation) select organisation from log.logs;

create trigger trees_never_shrink before update on log.trees
for each row
when (new.size < old.size)
execute function log.refuse();

create trigger trees_stay before delete on log.trees
for each row execute function log.refuse();

create trigger trees_are_not_emptied before truncate on log.trees
for each statement execute function log.refuse();

create table log.tiles (
  tile bigint not null check (tile >= 0),
  organisation integer not null,
  level smallint not null check (level between 0 and 63),
  hashes bytea not null
    check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
  primary key (organisation, level, tile)
);

create table log.checkpoints (
  size bigint not null check (size >= 1),
  organisation integer not null,
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  primary key (organisation, size)
);

-- A tile that is not full grows at its end; the hashes in it never change.
create function log.refuse_all_but_growth() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.organisation <> old.organisation
    or new.level <> old.level
    or new.tile <> old.tile
    or substr(new.hashes, 1, octet_length(old.hashes)) <> old.hashes
  then
    raise exception 'a tile only grows' using errcode = 'restrict_violation';
  end if;
  return new;
end;
$$;

create trigger tiles_grow before update on log.tiles
for each row execute function log.refuse_all_but_growth();

create trigger tiles_stay before delete on log.tiles
for each row execute function log.refuse();

create trigger tiles_are_not_emptied before truncate on log.tiles
for each statement execute function log.refuse();

create trigger checkpoints_stay before update or delete on log.checkpoints
for each row execute function log.refuse();

create trigger checkpoints_are_not_emptied before truncate on log.checkpoints
for each statement execute function log.refuse();

create function log.refuse_smaller_trees() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if exists (
    select from log.checkpoints c
    where c.organisation = new.organisation and c.size >= new.size
  ) then
    raise exception 'a checkpoint is of a larger tree than the last one'
      using errcode = 'restrict_violation';
  end if;
  return new;
end;
$$;

create trigger checkpoints_follow_one_another before insert on log.checkpoints
for each row execute function log.refuse_smaller_trees();
