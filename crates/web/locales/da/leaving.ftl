# Somebody leaves the organisation.

leaving-heading = { $person } stopper
leaving-open = Skriv ind, at personen stopper
leaving-known = Sidste dag er { $date }.
leaving-intro = Fra dagen efter er det ikke længere muligt at logge ind. Det, de har gjort, bliver stående.
leaving-on = Sidste dag
leaving-send = Gem sidste dag
leaving-theirs = { $count ->
    [0] Andre behøver ikke overtage noget
    [one] Én ting skal overtages af en anden
   *[other] { $count } ting skal overtages af andre
}
leaving-owner = Ejer projektet
leaving-lead = Leder projektet
leaving-follow-up = Skal svare på opfølgningen
leaving-indicator = Skal måle { $indicator }
