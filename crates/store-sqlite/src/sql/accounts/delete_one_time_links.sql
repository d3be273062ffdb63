delete from one_time_links
where organisation = $1 and person = $2
