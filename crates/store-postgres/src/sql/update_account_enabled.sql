with ended as (
  delete from accounts.sessions where organisation = $1 and person = $2 and not $3
), used as (
  delete from accounts.one_time_links where organisation = $1 and person = $2 and not $3
)
update accounts.accounts set enabled = $3
where organisation = $1 and person = $2
