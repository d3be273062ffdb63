# The marks new, useful and utilised.

mark-marks = Merke
mark-why = Kvifor?
mark-heading = Nytt, nyttig, nyttiggjort
mark-new = Nytt
mark-useful = Nyttig
mark-utilised = Nyttiggjort
mark-confirmed = stadfesta
mark-not-reached = ikkje alt vi sikta mot
mark-too-few = for tidleg å seie
mark-not-answered = ikkje svart på
mark-not-measured = ikkje målt
mark-not-yet = ikkje aktuelt enno
mark-new-rule = Regel: Det er skrive inn om dette er gjort for første gong, tilpassa etter andre eller ein kopi.
mark-new-first = Dette er ikkje gjort her før.
mark-new-adapted = Nytt her, tilpassa etter andre.
mark-new-copy = Nytt her, kopi av løysinga til andre.
mark-new-unknown = Ingen har skrive inn kor nytt dette er.
mark-useful-rule = Regel: Alle måleindikatorar som kan vurderast, viser forbetringa. Er det sett eit mål, skal siste måling nå det. Elles skal { $count } målingar på rad vere betre enn før. Skjøn åleine er ikkje nok.
mark-useful-nothing = Ingen måleindikator er avtalt.
mark-target-reached = «{ $indicator }»: Målet er nådd.
mark-target-missed = «{ $indicator }»: Målet er ikkje nådd.
mark-target-ahead = «{ $indicator }»: Målet er ikkje nådd enno, og fristen er ikkje ute.
mark-better-in-a-row = «{ $indicator }»: Dei { $count } siste målingane er betre enn før.
mark-not-better = «{ $indicator }»: Dei { $count } siste målingane er ikkje alle betre enn før.
mark-too-few-results = «{ $indicator }»: { $count ->
    [one] Éi måling er for lite til å seie noko.
   *[other] { $count } målingar er for lite til å seie noko.
}
mark-judgement-only = «{ $indicator }»: Byggjer berre på skjøn.
mark-nothing-aimed-at = «{ $indicator }»: Det er verken sett mål eller målt før.
mark-withheld = «{ $indicator }»: Siste verdi er halden tilbake.
mark-no-result = «{ $indicator }»: Ikkje målt.
mark-utilised-rule = Regel: I vanleg drift, og siste forfalne oppfølging svarer at det er i bruk og gir verdi, heilt eller delvis.
mark-not-in-operation = Ikkje i drift.
mark-nothing-planned = I drift, men inga oppfølging er planlagd.
mark-first-comes = I drift. Første oppfølging kjem { $date }.
mark-unanswered = I drift, men oppfølginga { $date } er ikkje svart på.
mark-cannot-tell = I drift, men svaret for { $date } var usikkert.
mark-refuted = I drift, men svaret for { $date } seier nei.
mark-use-confirmed = I drift, stadfesta i oppfølginga { $date }.
mark-at-stake = Fell bort dersom oppfølginga { $date } ikkje blir svart på.
