select s.hash, s.person, s.begun_at, s.seen_at, s.browser,
  a.person, a.login, a.password, a.language, a.enabled, a.made_at
from accounts.sessions s
join accounts.accounts a on a.organisation = s.organisation and a.person = s.person
where s.organisation = $1 and s.hash = $2
