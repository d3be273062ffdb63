select person, login, password, language, enabled, made_at
from accounts.accounts
where organisation = $1
order by login
