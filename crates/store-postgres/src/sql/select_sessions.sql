select hash, person, begun_at, seen_at, browser
from accounts.sessions
where organisation = $1 and person = $2
order by seen_at desc
