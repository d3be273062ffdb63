select hash, person, purpose, expires_at
from one_time_links
where organisation = $1 and hash = $2 and expires_at > $3
