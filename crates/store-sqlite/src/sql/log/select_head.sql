select key & 1099511627775, recorded_at from events
where key between $1 and $2
order by key desc
limit 1
