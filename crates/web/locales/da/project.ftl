# One project.

project-shown = Som vi ved det i dag, { $date }
project-where = Hvor projektet er
project-here = { $when ->
    [then] Her var vi, siden { $date }
   *[now] Her er vi, siden { $date }
}
project-paused-here = Sat på pause her
project-shelved-here = Lagt til side her
project-stopped-here = Stoppet her
project-passed-over = Ikke været her
project-not-begun = Ikke begyndt
project-not-in-operation = Ikke sat i drift
project-operation-was = Sat i drift { $date }
project-length = { $days ->
    [one] { $days } dag
   *[other] { $days } dage
}{ $rounds ->
    [one] { "" }
   *[other] { " " }i { $rounds } omgange
}
project-paused = På pause siden { $date }.
project-shelved = Lagt til side { $date }.
project-stopped = Stoppet { $date }.
project-revisit = Tages op igen { $date }.
project-revisit-passed = Skulle have været taget op igen { $date }.

# What it is about.
project-about = Hvad det handler om
project-challenge = Det, der er svært i dag
project-concerns = Hvem det gælder
project-aim = Det vil vi opnå
project-erased = (slettet)
project-withheld = holdt tilbage af kilden

# What is expected, measured and decided.
project-measures = Virker det?
project-benefit = Forventet gevinst
project-dis-benefit = Forventet ulempe
project-measured = { $value }, målt { $date }. { $count ->
    [one] Én måling.
   *[other] { $count } målinger.
} { $grade }
project-not-measured = Ikke målt endnu.
project-baseline = { $dated ->
    [yes] Før: { $value } ({ $date }).
   *[no] Før: { $value }.
}
project-target = { $dated ->
    [yes] Mål: { $value } innen { $date }.
   *[no] Mål: { $value }.
}
project-grade-judgement = Bygger på et skøn.
project-grade-measured-after = Kun målt bagefter.
project-grade-before-and-after = Målt før og efter.
project-grade-compared = Målt med noget at sammenligne med.
project-grade-imported = Som det står i en importeret fil.
project-decisions = Beslutninger
project-decision-stands = { $date }. Står ved magt.
project-decision-revisit = { $date }. Tages op igen { $revisit }.
project-decision-overdue = { $date }. Skulle have været taget op igen { $revisit }.
project-decision-superseded = { $date }. Erstattet af en senere beslutning.

# What happened.
project-timeline = Det er sket
project-files = Tidslinjen som fil
project-by = { $person }
project-recorded = { "" }, skrevet ind { $date }
project-unnamed = Ukendt

# Beside it.
project-follow-ups = Opfølgning
project-follow-up-answered = Besvaret for { $date }
project-follow-up-overdue = { $days ->
    [one] Forfaldt for { $days } dag siden
   *[other] Forfaldt for { $days } dage siden
}
project-follow-up-comes = { $date }
project-follow-up-missing = { $person } skulle have svaret { $date }.
project-follow-up-asks = { $person } bliver spurgt.
project-follow-up-answer = { $used ->
    [yes] I brug
    [partly] Delvist i brug
    [no] Ikke i brug
   *[unknown] Usikkert, om det er i brug
}, { $value ->
    [yes] giver den værdi, der var ventet.
    [partly] giver noget af den værdi, der var ventet.
    [no] giver ikke den værdi, der var ventet.
   *[unknown] usikkert, om det giver værdi.
}
project-people = Personer
project-role-owner = Ejer
project-role-lead = Projektleder
project-role-driver = Drivkraft
project-role-member = Med i arbejdet
project-role-partner = Partner
project-role-line-manager = Leder i linjen
project-facts = Om projektet
project-unit = Enhed
project-area = Område
project-novelty = Hvor nyt
project-novelty-first = Ikke gjort før
project-novelty-adapted = Tilpasset efter andre
project-novelty-copy = Kopi af andres løsning
project-planned-start = Planlagt start
project-planned-end = Planlagt i drift
project-registered = Registreret
project-key = Nøgle
project-method = Metode
project-method-version = { $method }, udgave { $version }

# What can be done.
project-do = Andre ting, du kan gøre
project-do-work-on = Arbejd med { $phase }
project-do-describe = Ret beskrivelsen
project-do-insight = Skriv en indsigt
project-do-trial = Skriv en afprøvning
project-do-answer = Svar på opfølgningen
project-do-decision = Skriv en beslutning
project-do-operation = Overdrag til driften
project-do-move = Flyt, sæt på pause eller stop
project-readiness = Er vi klar? Tjekket { $date }: { $yes } af { $all } er på plads, { $partly } delvist.

# What the timeline can be narrowed to.
project-topics = Vis
project-topic-all = Alt
project-topic-course = Forløb
project-topic-decisions = Beslutninger
project-topic-learned = Lært
project-topic-measured = Målt
project-topic-follow-ups = Opfølgning
project-topic-shown = Viser { $count } af { $all } hændelser.

# In the small chart, beside the dots.
project-chart-last = { $value } senest
project-chart-target = { $value } mål
project-chart-before = { $value } før
