insert into event_tags (organisation, tag, position) values ($1, $2, $3)
on conflict do nothing
