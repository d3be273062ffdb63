select count, last_at, paused_until
from attempts
where organisation = $1 and key = $2
