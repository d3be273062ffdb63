# One project.

project-shown = Slik vi veit det i dag, { $date }
project-where = Kvar prosjektet er
project-here = { $when ->
    [then] Her var vi, sidan { $date }
   *[now] Her er vi, sidan { $date }
}
project-paused-here = Sett på vent her
project-shelved-here = Lagt til side her
project-stopped-here = Stoppa her
project-passed-over = Ikkje vore her
project-not-begun = Ikkje starta
project-not-in-operation = Ikkje sett i drift
project-operation-was = Sett i drift { $date }
project-length = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}{ $rounds ->
    [one] { "" }
   *[other] { " " }i { $rounds } omgangar
}
project-paused = På vent sidan { $date }.
project-shelved = Lagt til side { $date }.
project-stopped = Stoppa { $date }.
project-revisit = Blir teke opp igjen { $date }.
project-revisit-passed = Skulle vore teke opp igjen { $date }.

# What it is about.
project-about = Kva det handlar om
project-challenge = Det som er vanskeleg i dag
project-concerns = Kven det gjeld
project-aim = Dette vil vi oppnå
project-erased = (sletta)
project-withheld = halde tilbake av kjelda

# What is expected, measured and decided.
project-measures = Verkar det?
project-benefit = Venta gevinst
project-dis-benefit = Venta ulempe
project-measured = { $value }, målt { $date }. { $count ->
    [one] Éi måling.
   *[other] { $count } målingar.
} { $grade }
project-not-measured = Ikkje målt enno.
project-baseline = { $dated ->
    [yes] Før: { $value } ({ $date }).
   *[no] Før: { $value }.
}
project-target = { $dated ->
    [yes] Mål: { $value } innen { $date }.
   *[no] Mål: { $value }.
}
project-grade-judgement = Byggjer på skjønn.
project-grade-measured-after = Målt berre etterpå.
project-grade-before-and-after = Målt før og etter.
project-grade-compared = Målt mot nokon å samanlikne med.
project-grade-imported = Slik det står i ei importert fil.
project-decisions = Vedtak
project-decision-stands = { $date }. Står ved lag.
project-decision-revisit = { $date }. Skal vurderast på nytt { $revisit }.
project-decision-overdue = { $date }. Skulle ha vore vurdert på nytt { $revisit }.
project-decision-superseded = { $date }. Erstatta av eit seinare vedtak.

# What happened.
project-timeline = Dette har skjedd
project-files = Tidslinja som fil
project-by = { $person }
project-recorded = { "" }, skrive inn { $date }
project-unnamed = Ukjend

# Beside it.
project-follow-ups = Oppfølging
project-follow-up-answered = Svart på for { $date }
project-follow-up-overdue = { $days ->
    [one] Forfall for { $days } dag sidan
   *[other] Forfall for { $days } dagar sidan
}
project-follow-up-comes = { $date }
project-follow-up-missing = { $person } skulle ha svart { $date }.
project-follow-up-asks = { $person } blir spurd.
project-follow-up-answer = { $used ->
    [yes] I bruk
    [partly] Delvis i bruk
    [no] Ikkje i bruk
   *[unknown] Usikkert om det er i bruk
}, { $value ->
    [yes] gir verdien som var venta.
    [partly] gir noko av verdien som var venta.
    [no] gir ikkje verdien som var venta.
   *[unknown] usikkert om det gir verdi.
}
project-people = Personar
project-role-owner = Eigar
project-role-lead = Prosjektleiar
project-role-driver = Pådrivar
project-role-member = Med i arbeidet
project-role-partner = Partner
project-role-line-manager = Leiar i linja
project-facts = Om prosjektet
project-unit = Eining
project-area = Område
project-novelty = Kor nytt
project-novelty-first = Ikkje gjort før
project-novelty-adapted = Tilpassa etter andre
project-novelty-copy = Kopi av løysinga til andre
project-planned-start = Planlagd start
project-planned-end = Planlagd i drift
project-registered = Registrert
project-key = Nykel
project-method = Metode
project-method-version = { $method }, utgåve { $version }

# What can be done.
project-do = Andre ting du kan gjere
project-do-work-on = Arbeid med { $phase }
project-do-describe = Endre skildringa
project-do-insight = Skriv inn innsikt
project-do-trial = Skriv inn ei utprøving
project-do-answer = Svar på oppfølginga
project-do-decision = Skriv inn eit vedtak
project-do-operation = Overlever til linja
project-do-move = Flytt, set på vent eller stopp
project-readiness = Er vi klare? Sjekka { $date }: { $yes } av { $all } er på plass, { $partly } delvis.

# What the timeline can be narrowed to.
project-topics = Vis
project-topic-all = Alt
project-topic-course = Gangen
project-topic-decisions = Vedtak
project-topic-learned = Lært
project-topic-measured = Målt
project-topic-follow-ups = Oppfølging
project-topic-shown = Viser { $count } av { $all } hendingar.

# In the small chart, beside the dots.
project-chart-last = { $value } sist
project-chart-target = { $value } mål
project-chart-before = { $value } før
