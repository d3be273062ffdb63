# Somebody leaves the organisation.

leaving-heading = { $person } slutter
leaving-open = Skriv inn at personen slutter
leaving-known = Siste dag er { $date }.
leaving-intro = Fra dagen etter er det ikke lenger mulig å logge inn. Det de har gjort, blir stående.
leaving-on = Siste dag
leaving-send = Lagre siste dag
leaving-theirs = { $count ->
    [0] Ingenting må overtas av andre
    [one] Én ting må overtas av noen andre
   *[other] { $count } ting må overtas av noen andre
}
leaving-owner = Eier prosjektet
leaving-lead = Leder prosjektet
leaving-follow-up = Skal svare på oppfølgingen
leaving-indicator = Skal måle { $indicator }
