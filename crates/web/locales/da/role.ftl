# Who is in a project and what each does.

role-heading = Hvem er med
role-nobody = Ingen er med endnu.
role-since = Siden { $date }, skrevet ind af { $person }
role-end = Afslut
role-give-heading = Giv nogen en rolle
role-give-intro = En ny ejer eller projektleder overtager efter den, der var det.
role-person = Hvem?
role-role = Hvad skal de gøre?
role-give = Giv rollen
role-change = Ret, hvem der er med
role-does-owner = Eje projektet og stå til ansvar for det
role-does-lead = Lede arbejdet
role-does-driver = Være drivkraft
role-does-member = Deltage i arbejdet
role-does-partner = Deltage for en partner
