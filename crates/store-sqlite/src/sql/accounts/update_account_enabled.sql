update accounts set enabled = $1
where organisation = $2 and person = $3
