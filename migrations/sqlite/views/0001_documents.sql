-- One generation of read models: derived from the log, thrown away without loss.
-- Dates are whole days since 1970-01-01.

-- How far each read model has come.
create table models (
  organisation integer not null,
  model text not null,
  position integer not null check (position >= 0),
  halted text,
  primary key (organisation, model)
) strict, without rowid;

-- A document holds over log positions [from_position, to_position), and from its date until the
-- next document of the same key begins.
create table documents (
  id integer primary key,
  organisation integer not null,
  model text not null,
  key blob not null check (length(key) = 16),
  from_effective integer not null,
  from_position integer not null,
  to_position integer not null default 9223372036854775807,
  body text not null,
  check (from_position < to_position)
) strict;

create unique index documents_by_key
on documents (organisation, model, key, from_effective, from_position, to_position);

-- The keys there are, so that a question about all of them takes one seek for each.
create table document_keys (
  organisation integer not null,
  model text not null,
  key blob not null,
  primary key (organisation, model, key)
) strict, without rowid;

-- Says in the file's header whose it is ("NYTV") and how new.
pragma application_id = 1314477142;
pragma user_version = 1;
