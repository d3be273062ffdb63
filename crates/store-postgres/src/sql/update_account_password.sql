with ended as (
  delete from accounts.sessions where organisation = $1 and person = $2
), used as (
  delete from accounts.one_time_links where organisation = $1 and person = $2
)
update accounts.accounts set password = $3
where organisation = $1 and person = $2
