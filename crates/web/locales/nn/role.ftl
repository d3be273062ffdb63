# Who is in a project and what each does.

role-heading = Kven er med
role-nobody = Ingen er med enno.
role-since = Sidan { $date }, skrive inn av { $person }
role-end = Avslutt
role-give-heading = Gi nokon ei rolle
role-give-intro = Ein ny eigar eller prosjektleiar tek over etter den som var det.
role-person = Kven?
role-role = Kva skal dei gjere?
role-give = Gi rolla
role-change = Endre kven som er med
role-does-owner = Eige prosjektet og svare for det
role-does-lead = Leie arbeidet
role-does-driver = Vere pådrivar
role-does-member = Delta i arbeidet
role-does-partner = Delta for ein partnar
