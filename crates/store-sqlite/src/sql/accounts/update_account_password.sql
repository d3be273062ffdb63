update accounts set password = $1
where organisation = $2 and person = $3
