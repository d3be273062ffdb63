-- One generation of read models: derived from the log, thrown away without loss.
-- The schema is the search path's: views_N for generation N.

-- How far each read model has come.
create table models (
  position bigint not null check (position >= 0),
  organisation integer not null,
  model text not null,
  halted text,
  primary key (organisation, model)
) with (fillfactor = 50);

-- A document holds over log positions [from_position, to_position), and from its date until the
-- next document of the same key begins.
create table documents (
  from_position bigint not null,
  to_position bigint not null default 9223372036854775807,
  organisation integer not null,
  from_effective date not null,
  key uuid not null,
  model text not null,
  body text not null,
  primary key (organisation, model, key, from_effective, from_position, to_position),
  check (from_position < to_position)
);

-- The keys there are, so that a question about all of them takes one seek for each.
create table document_keys (
  organisation integer not null,
  key uuid not null,
  model text not null,
  primary key (organisation, model, key)
);
