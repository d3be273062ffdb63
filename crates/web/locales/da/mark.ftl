# The marks new, useful and utilised.

mark-marks = Mærker
mark-why = Hvorfor?
mark-heading = Nyt, nyttigt, nyttiggjort
mark-new = Nyt
mark-useful = Nyttigt
mark-utilised = Nyttiggjort
mark-confirmed = bekræftet
mark-not-reached = ikke alt, vi sigtede efter
mark-too-few = for tidligt at sige
mark-not-answered = ikke besvaret
mark-not-measured = ikke målt
mark-not-yet = ikke aktuelt endnu
mark-new-rule = Regel: Det er skrevet ind, om dette gøres for første gang, er tilpasset efter andre eller er en kopi.
mark-new-first = Det her er ikke gjort her før.
mark-new-adapted = Nyt her, tilpasset efter andre.
mark-new-copy = Nyt her, kopi af andres løsning.
mark-new-unknown = Ingen har skrevet ind, hvor nyt det her er.
mark-useful-rule = Regel: Alle indikatorer, der kan bedømmes, viser forbedringen. Er der sat et mål, skal den seneste måling nå det. Ellers skal { $count } målinger i træk være bedre end før. Et skøn alene er ikke nok.
mark-useful-nothing = Der er ikke aftalt nogen indikator.
mark-target-reached = »{ $indicator }«: Målet er nået.
mark-target-missed = »{ $indicator }«: Målet er ikke nået.
mark-target-ahead = »{ $indicator }«: Målet er ikke nået endnu, og fristen er ikke udløbet.
mark-better-in-a-row = »{ $indicator }«: De seneste { $count } målinger er bedre end før.
mark-not-better = »{ $indicator }«: De seneste { $count } målinger er ikke alle bedre end før.
mark-too-few-results = »{ $indicator }«: { $count ->
    [one] Én måling er for lidt til at sige noget.
   *[other] { $count } målinger er for lidt til at sige noget.
}
mark-judgement-only = »{ $indicator }«: Bygger kun på et skøn.
mark-nothing-aimed-at = »{ $indicator }«: Der er hverken sat et mål eller målt før.
mark-withheld = »{ $indicator }«: Den seneste værdi er holdt tilbage.
mark-no-result = »{ $indicator }«: Ikke målt.
mark-utilised-rule = Regel: I normal drift, og den seneste forfaldne opfølgning svarer, at det er i brug og giver værdi, helt eller delvist.
mark-not-in-operation = Ikke i drift.
mark-nothing-planned = I drift, men der er ikke planlagt nogen opfølgning.
mark-first-comes = I drift. Den første opfølgning kommer { $date }.
mark-unanswered = I drift, men opfølgningen { $date } er ikke besvaret.
mark-cannot-tell = I drift, men svaret for { $date } var usikkert.
mark-refuted = I drift, men svaret for { $date } siger nej.
mark-use-confirmed = I drift, bekræftet i opfølgningen { $date }.
mark-at-stake = Falder bort, hvis opfølgningen { $date } ikke besvares.
