update accounts set language = $1
where organisation = $2 and person = $3
