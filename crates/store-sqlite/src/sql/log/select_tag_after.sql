select 1 from event_tags where organisation = $1 and tag = $2 and position > $3 limit 1
