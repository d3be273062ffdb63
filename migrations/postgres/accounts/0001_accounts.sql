-- Who may come in. Nothing here belongs to the log, and all of it can be changed and thrown away.

create table accounts (
  organisation integer not null check (organisation > 0),
  person uuid not null,
  login text not null,
  password text,
  language text,
  enabled boolean not null,
  made_at timestamptz not null,
  primary key (organisation, person),
  unique (organisation, login)
);

-- Of the value of a cookie and of a link only the hash is kept.
create table sessions (
  organisation integer not null check (organisation > 0),
  hash bytea not null check (octet_length(hash) = 32),
  person uuid not null,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  browser text not null,
  primary key (organisation, hash)
);

create index sessions_of_person on sessions (organisation, person, seen_at);

create table one_time_links (
  organisation integer not null check (organisation > 0),
  hash bytea not null check (octet_length(hash) = 32),
  person uuid not null,
  purpose text not null check (purpose in ('set_up', 'invitation', 'reset')),
  expires_at timestamptz not null,
  primary key (organisation, hash),
  unique (organisation, person)
);

create table attempts (
  organisation integer not null check (organisation > 0),
  key text not null,
  count integer not null,
  last_at timestamptz not null,
  paused_until timestamptz not null,
  primary key (organisation, key)
);
