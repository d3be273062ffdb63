-- The Merkle tree over each log, in tiles, and the signed statements of how it stood.

create table tiles (
  organisation integer not null,
  level integer not null check (level between 0 and 63),
  tile integer not null check (tile >= 0),
  hashes blob not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  primary key (organisation, level, tile)
) strict, without rowid;

create trigger tiles_stay before delete on tiles
begin select raise(abort, 'a tile is never deleted'); end;

-- A tile that is not full grows at its end; the hashes in it never change.
create trigger tiles_grow before update on tiles
when new.organisation is not old.organisation
  or new.level is not old.level
  or new.tile is not old.tile
  or substr(new.hashes, 1, length(old.hashes)) is not old.hashes
begin select raise(abort, 'a tile only grows'); end;

create table checkpoints (
  organisation integer not null,
  size integer not null check (size >= 1),
  root blob not null check (length(root) = 32),
  note text not null,
  primary key (organisation, size)
) strict, without rowid;

create trigger checkpoints_stay before delete on checkpoints
begin select raise(abort, 'a checkpoint is never deleted'); end;

create trigger checkpoints_keep before update on checkpoints
begin select raise(abort, 'a checkpoint is never changed'); end;

create trigger checkpoints_follow_one_another before insert on checkpoints
when exists (
  select 1 from checkpoints where organisation = new.organisation and size >= new.size
)
begin select raise(abort, 'a checkpoint is of a larger tree than the last one'); end;

pragma user_version = 2;
