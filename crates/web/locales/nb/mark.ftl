# The marks new, useful and utilised.

mark-marks = Merker
mark-why = Hvorfor?
mark-heading = Nytt, nyttig, nyttiggjort
mark-new = Nytt
mark-useful = Nyttig
mark-utilised = Nyttiggjort
mark-confirmed = bekreftet
mark-not-reached = ikke alt vi siktet mot
mark-too-few = for tidlig å si
mark-not-answered = ikke besvart
mark-not-measured = ikke målt
mark-not-yet = ikke aktuelt ennå
mark-new-rule = Regel: Det er skrevet inn om dette er gjort for første gang, tilpasset etter andre eller en kopi.
mark-new-first = Dette er ikke gjort her før.
mark-new-adapted = Nytt her, tilpasset etter andre.
mark-new-copy = Nytt her, kopi av andres løsning.
mark-new-unknown = Ingen har skrevet inn hvor nytt dette er.
mark-useful-rule = Regel: Alle måleindikatorer som kan bedømmes, viser forbedringen. Er det satt et mål, skal siste måling nå det. Ellers skal { $count } målinger på rad være bedre enn før. Skjønn alene er ikke nok.
mark-useful-nothing = Ingen måleindikator er avtalt.
mark-target-reached = «{ $indicator }»: Målet er nådd.
mark-target-missed = «{ $indicator }»: Målet er ikke nådd.
mark-target-ahead = «{ $indicator }»: Målet er ikke nådd ennå, og fristen er ikke ute.
mark-better-in-a-row = «{ $indicator }»: De { $count } siste målingene er bedre enn før.
mark-not-better = «{ $indicator }»: De { $count } siste målingene er ikke alle bedre enn før.
mark-too-few-results = «{ $indicator }»: { $count ->
    [one] Én måling er for lite til å si noe.
   *[other] { $count } målinger er for lite til å si noe.
}
mark-judgement-only = «{ $indicator }»: Bygger bare på skjønn.
mark-nothing-aimed-at = «{ $indicator }»: Det er verken satt mål eller målt før.
mark-withheld = «{ $indicator }»: Siste verdi er holdt tilbake.
mark-no-result = «{ $indicator }»: Ikke målt.
mark-utilised-rule = Regel: I normal drift, og siste forfalte oppfølging svarer at det er i bruk og gir verdi, helt eller delvis.
mark-not-in-operation = Ikke i drift.
mark-nothing-planned = I drift, men ingen oppfølging er planlagt.
mark-first-comes = I drift. Første oppfølging kommer { $date }.
mark-unanswered = I drift, men oppfølgingen { $date } er ikke besvart.
mark-cannot-tell = I drift, men svaret for { $date } var usikkert.
mark-refuted = I drift, men svaret for { $date } sier nei.
mark-use-confirmed = I drift, bekreftet i oppfølgingen { $date }.
mark-at-stake = Faller bort hvis oppfølgingen { $date } ikke besvares.
