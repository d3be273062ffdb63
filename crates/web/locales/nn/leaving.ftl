# Somebody leaves the organisation.

leaving-heading = { $person } sluttar
leaving-open = Skriv inn at personen sluttar
leaving-known = Siste dag er { $date }.
leaving-intro = Frå dagen etter er det ikkje lenger mogleg å logge inn. Det dei har gjort, blir ståande.
leaving-on = Siste dag
leaving-send = Lagre siste dag
leaving-theirs = { $count ->
    [0] Andre treng ikkje ta over noko
    [one] Éin ting må takast over av nokon andre
   *[other] { $count } ting må takast over av nokon andre
}
leaving-owner = Eig prosjektet
leaving-lead = Leier prosjektet
leaving-follow-up = Skal svare på oppfølginga
leaving-indicator = Skal måle { $indicator }
