# Who is in a project and what each does.

role-heading = Hvem er med
role-nobody = Ingen er med ennå.
role-since = Siden { $date }, skrevet inn av { $person }
role-end = Avslutt
role-give-heading = Gi noen en rolle
role-give-intro = En ny eier eller prosjektleder tar over etter den som var det.
role-person = Hvem?
role-role = Hva skal de gjøre?
role-give = Gi rollen
role-change = Endre hvem som er med
role-does-owner = Eie prosjektet og svare for det
role-does-lead = Lede arbeidet
role-does-driver = Være pådriver
role-does-member = Delta i arbeidet
role-does-partner = Delta for en partner
