# One project.

project-shown = Slik vi vet det i dag, { $date }
project-where = Hvor prosjektet er
project-here = { $when ->
    [then] Her var vi, siden { $date }
   *[now] Her er vi, siden { $date }
}
project-paused-here = Satt på vent her
project-shelved-here = Lagt til side her
project-stopped-here = Stoppet her
project-passed-over = Ikke vært her
project-not-begun = Ikke begynt
project-not-in-operation = Ikke satt i drift
project-operation-was = Satt i drift { $date }
project-length = { $days ->
    [one] { $days } dag
   *[other] { $days } dager
}{ $rounds ->
    [one] { "" }
   *[other] { " " }i { $rounds } omganger
}
project-paused = På vent siden { $date }.
project-shelved = Lagt til side { $date }.
project-stopped = Stoppet { $date }.
project-revisit = Tas opp igjen { $date }.
project-revisit-passed = Skulle vært tatt opp igjen { $date }.

# What it is about.
project-about = Hva det handler om
project-challenge = Det som er vanskelig i dag
project-concerns = Hvem det gjelder
project-aim = Dette vil vi oppnå
project-erased = (slettet)
project-withheld = holdt tilbake av kilden

# What is expected, measured and decided.
project-measures = Virker det?
project-benefit = Ventet gevinst
project-dis-benefit = Ventet ulempe
project-measured = { $value }, målt { $date }. { $count ->
    [one] Én måling.
   *[other] { $count } målinger.
} { $grade }
project-not-measured = Ikke målt ennå.
project-baseline = { $dated ->
    [yes] Før: { $value } ({ $date }).
   *[no] Før: { $value }.
}
project-target = { $dated ->
    [yes] Mål: { $value } innen { $date }.
   *[no] Mål: { $value }.
}
project-grade-judgement = Bygger på skjønn.
project-grade-measured-after = Målt bare etterpå.
project-grade-before-and-after = Målt før og etter.
project-grade-compared = Målt mot noen å sammenligne med.
project-grade-imported = Slik det står i en importert fil.
project-decisions = Beslutninger
project-decision-stands = { $date }. Står ved lag.
project-decision-revisit = { $date }. Vurderes på nytt { $revisit }.
project-decision-overdue = { $date }. Skulle vært vurdert på nytt { $revisit }.
project-decision-superseded = { $date }. Erstattet av en senere beslutning.

# What happened.
project-timeline = Dette har skjedd
project-files = Tidslinjen som fil
project-by = { $person }
project-recorded = { "" }, skrevet inn { $date }
project-unnamed = Ukjent

# Beside it.
project-follow-ups = Oppfølging
project-follow-up-answered = Besvart for { $date }
project-follow-up-overdue = { $days ->
    [one] Forfalt for { $days } dag siden
   *[other] Forfalt for { $days } dager siden
}
project-follow-up-comes = { $date }
project-follow-up-missing = { $person } skulle svart { $date }.
project-follow-up-asks = { $person } blir spurt.
project-follow-up-answer = { $used ->
    [yes] I bruk
    [partly] Delvis i bruk
    [no] Ikke i bruk
   *[unknown] Usikkert om det er i bruk
}, { $value ->
    [yes] gir verdien som var ventet.
    [partly] gir noe av verdien som var ventet.
    [no] gir ikke verdien som var ventet.
   *[unknown] usikkert om det gir verdi.
}
project-people = Personer
project-role-owner = Eier
project-role-lead = Prosjektleder
project-role-driver = Pådriver
project-role-member = Med i arbeidet
project-role-partner = Partner
project-role-line-manager = Leder i linjen
project-facts = Om prosjektet
project-unit = Enhet
project-area = Område
project-novelty = Hvor nytt
project-novelty-first = Ikke gjort før
project-novelty-adapted = Tilpasset etter andre
project-novelty-copy = Kopi av andres løsning
project-planned-start = Planlagt start
project-planned-end = Planlagt i drift
project-registered = Registrert
project-key = Nøkkel
project-method = Metode
project-method-version = { $method }, utgave { $version }

# What can be done.
project-do = Andre ting du kan gjøre
project-do-work-on = Arbeid med { $phase }
project-do-describe = Endre beskrivelsen
project-do-insight = Skriv inn innsikt
project-do-trial = Skriv inn en utprøving
project-do-answer = Svar på oppfølgingen
project-do-decision = Skriv inn en beslutning
project-do-operation = Overlever til linjen
project-do-move = Flytt, sett på vent eller stopp
project-readiness = Er vi klare? Sjekket { $date }: { $yes } av { $all } er på plass, { $partly } delvis.

# What the timeline can be narrowed to.
project-topics = Vis
project-topic-all = Alt
project-topic-course = Gangen
project-topic-decisions = Beslutninger
project-topic-learned = Lært
project-topic-measured = Målt
project-topic-follow-ups = Oppfølging
project-topic-shown = Viser { $count } av { $all } hendelser.

# In the small chart, beside the dots.
project-chart-last = { $value } sist
project-chart-target = { $value } mål
project-chart-before = { $value } før
