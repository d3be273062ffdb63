-- Who may come in. Nothing here belongs to the log, and all of it can be changed and thrown away.

create table accounts (
  organisation integer not null check (organisation > 0),
  person blob not null check (length(person) = 16),
  login text not null,
  password text,
  language text,
  enabled integer not null check (enabled in (0, 1)),
  made_at integer not null,
  primary key (organisation, person),
  unique (organisation, login)
) strict, without rowid;

-- Of the value of a cookie and of a link only the hash is kept.
create table sessions (
  organisation integer not null check (organisation > 0),
  hash blob not null check (length(hash) = 32),
  person blob not null check (length(person) = 16),
  begun_at integer not null,
  seen_at integer not null,
  browser text not null,
  primary key (organisation, hash)
) strict, without rowid;

create index sessions_of_person on sessions (organisation, person, seen_at);

create table one_time_links (
  organisation integer not null check (organisation > 0),
  hash blob not null check (length(hash) = 32),
  person blob not null check (length(person) = 16),
  purpose text not null check (purpose in ('set_up', 'invitation', 'reset')),
  expires_at integer not null,
  primary key (organisation, hash),
  unique (organisation, person)
) strict, without rowid;

create table attempts (
  organisation integer not null check (organisation > 0),
  key text not null,
  count integer not null,
  last_at integer not null,
  paused_until integer not null,
  primary key (organisation, key)
) strict, without rowid;

-- Says in the file's header whose it is ("NYTA") and how new.
pragma application_id = 1314477121;
pragma user_version = 1;
