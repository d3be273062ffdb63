select t.size, (
  select c.note from log.checkpoints c
  where c.organisation = t.organisation and c.size = t.size
)
from log.trees t
where t.organisation = $1
