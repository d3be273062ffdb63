select person, login, password, language, enabled, made_at
from accounts.accounts
where organisation = $1 and person = $2
