select organisation, slug, clock, incarnation, last_position, last_recorded_at
from log.logs
order by organisation
