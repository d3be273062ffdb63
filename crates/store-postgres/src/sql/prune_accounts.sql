with ended as (
  delete from accounts.sessions where organisation = $1 and begun_at < $2
), outdated as (
  delete from accounts.one_time_links where organisation = $1 and expires_at <= $3
)
delete from accounts.attempts where organisation = $1 and last_at < $4
