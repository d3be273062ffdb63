# The portfolio: how many projects are where, and the list.

portfolio-shown = { $organisation }, slik vi vet det i dag, { $date }

# The answer in a sentence, and what moved.
portfolio-answer-none = Ingen prosjekter er registrert ennå.
portfolio-answer-over = { $when ->
    [then] Ingen av { $projects } prosjekter var i arbeid eller i drift.
   *[now] Ingen av { $projects } prosjekter er i arbeid eller i drift.
}
portfolio-answer-operation = { $when ->
    [then] Av { $projects } prosjekter var { $operation } i drift og ingen i arbeid.
   *[now] Av { $projects } prosjekter er { $operation } i drift og ingen i arbeid.
}
portfolio-answer-all-active = { $when ->
    [then] { $projects ->
        [one] Det ene prosjektet var i arbeid.
       *[other] Alle { $projects } prosjektene var i arbeid.
    }
   *[now] { $projects ->
        [one] Det ene prosjektet er i arbeid.
       *[other] Alle { $projects } prosjektene er i arbeid.
    }
}
portfolio-answer-active = { $when ->
    [then] Av { $projects } prosjekter var { $active } i arbeid.
   *[now] Av { $projects } prosjekter er { $active } i arbeid.
}
portfolio-answer-both = { $when ->
    [then] Av { $projects } prosjekter var { $active } i arbeid og { $operation } i drift.
   *[now] Av { $projects } prosjekter er { $active } i arbeid og { $operation } i drift.
}
portfolio-most = { $when ->
    [then] Flest, { $count }, var i «{ $phase }».
   *[now] Flest, { $count }, er i «{ $phase }».
}
portfolio-last-year = { $when ->
    [then] Det siste året før var { $moves }.
   *[now] Det siste året er { $moves }.
}
portfolio-begun = { $count } begynt
portfolio-handed-over = { $count } satt i drift
portfolio-stopped = { $count } stoppet
portfolio-quiet = { $when ->
    [then] Fra { $count } av dem som var i arbeid, hadde vi ikke hørt noe på over { $days } dager.
   *[now] Fra { $count } av dem som er i arbeid, har vi ikke hørt noe på over { $days } dager.
}
portfolio-all-quiet = { $when ->
    [then] Fra ingen av dem som var i arbeid, hadde vi hørt noe på { $days } dager.
   *[now] Fra ingen av dem som er i arbeid, har vi hørt noe på { $days } dager.
}
portfolio-see-quiet = Se dem først
portfolio-empty = Her vil du se prosjektene, hvor langt de er kommet, og hva det ble av dem.
portfolio-empty-first = Begynn med å registrere et prosjekt, eller les inn det dere har i et regneark: nyttig import.

# Where they are.
portfolio-where = { $when ->
    [then] Hvor var de?
   *[now] Hvor er de nå?
}
portfolio-where-explained = { $projects ->
    [one] Ett prosjekt følger metoden «{ $method }».
   *[other] { $projects } prosjekter følger metoden «{ $method }».
} { $when ->
    [then] Et prosjekt er stille når ingenting var skjedd med det på over { $days } dager.
   *[now] Et prosjekt er stille når ingenting er skjedd med det på over { $days } dager.
}
portfolio-place-quiet = { $count } stille
portfolio-place-note = { $count ->
    [0] ingen
    [one] prosjekt
   *[other] prosjekter
}
portfolio-besides = Utenom står
portfolio-besides-paused = { $count } på vent
portfolio-besides-shelved = { $count } lagt til side
portfolio-besides-stopped = { $count } stoppet
portfolio-besides-not-begun = { $count ->
    [one] ett som ikke er begynt
   *[other] { $count } som ikke er begynt
}

# The list.
portfolio-projects = Prosjektene
portfolio-files = Listen som fil
portfolio-filter = Velg ut prosjekter
portfolio-text = Ord i prosjektet
portfolio-phase = Fase
portfolio-every-phase = Alle faser
portfolio-state = Status
portfolio-every-state = Alle
portfolio-unit = Enhet
portfolio-every-unit = Alle enheter
portfolio-narrow = Velg ut
portfolio-narrowed = Utvalg:
portfolio-containing = «{ $text }»
portfolio-remove = { $words }: ta bort
portfolio-remove-all = Vis alle prosjektene
portfolio-none-selected = Ingen prosjekter passer med utvalget.
portfolio-caption-all = Alle { $projects } prosjektene.
portfolio-caption-page = Viser { $first }–{ $last } av { $projects } prosjekter.
portfolio-caption-narrowed = { $chosen ->
    [one] Ett av { $projects } prosjekter passer. Utvalget står i adressen, så lenken kan deles.
   *[other] { $chosen } av { $projects } prosjekter passer. Utvalget står i adressen, så lenken kan deles.
}
portfolio-caption-narrowed-page = Viser { $first }–{ $last } av { $chosen } som passer, blant { $projects } prosjekter. Utvalget står i adressen, så lenken kan deles.
portfolio-column-project = Prosjekt
portfolio-column-phase = Fase
portfolio-column-since = Tid der
portfolio-column-last = Sist skjedd
portfolio-column-owner = Eier
portfolio-not-begun = Ikke begynt
portfolio-quiet-for = stille i { $days } dager
portfolio-pages = Sider av listen
portfolio-page = Side { $page } av { $pages }
portfolio-previous = Forrige
portfolio-next = Neste
portfolio-counted = { $words } ({ $count })
portfolio-more = Flere valg
portfolio-every-mark = Uansett
portfolio-every-wait = Uansett
portfolio-mark-is = { $mark }: { $status }
portfolio-lead = Eier eller leder: del av navnet
portfolio-led-by = Eier eller leder: { $person }
portfolio-led = leder: { $person }
portfolio-waits = Venter på
portfolio-waits-decision = venter på beslutning
portfolio-waits-follow-up = har oppfølging på overtid
portfolio-waits-life = er stille
portfolio-longest = har vært lenger i fasen enn de fleste
portfolio-question-revisit = Se på igjen
portfolio-question-take-up = Ta opp igjen?
portfolio-question-move-on = Gå videre?
portfolio-question-stop = Stoppe?
portfolio-since = siden
portfolio-long = Lenger i fasen enn de fleste
portfolio-long-short = lenger enn de fleste
portfolio-yes = ja
portfolio-rules = Slik vet vi dette
portfolio-waits-rule = Et prosjekt venter på beslutning når dagen er kommet da en beslutning skulle ses på igjen, eller da prosjektet ikke lenger skulle vente eller ligge til side; når klarsjekken sier at alt er på plass og det ikke er gått videre; eller når siste oppfølging sier stopp og det fortsatt er i drift.
portfolio-long-rule = Lenger enn 85 av 100 prosjekter er i samme fase, regnet av dem som har gått videre og dem som fortsatt er der. Det står ikke der for få har gått videre.
portfolio-column-unit = Enhet
portfolio-column-days = Dager der
portfolio-column-quiet = Dager stille
portfolio-column-lead = Leder
portfolio-column-waits = Venter på beslutning
portfolio-column-waits-since = Har ventet siden
portfolio-column-address = Adresse

# The charts.
portfolio-history = Slik har det gått
portfolio-numbers = Vis tallene som tabell
portfolio-history-explained = { $methods ->
    [one] Alle prosjektene, uansett utvalget over.
   *[other] Prosjektene som følger «{ $method }», uansett utvalget over.
}
