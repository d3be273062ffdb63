# The portfolio: how many projects are where, and the list.

portfolio-shown = { $organisation }, som vi ved det i dag, { $date }

# The answer in a sentence, and what moved.
portfolio-answer-none = Der er ikke registreret nogen projekter endnu.
portfolio-answer-over = { $when ->
    [then] Ingen af { $projects } projekter var i gang eller i drift.
   *[now] Ingen af { $projects } projekter er i gang eller i drift.
}
portfolio-answer-operation = { $when ->
    [then] Af { $projects } projekter var { $operation } i drift og ingen i gang.
   *[now] Af { $projects } projekter er { $operation } i drift og ingen i gang.
}
portfolio-answer-all-active = { $when ->
    [then] { $projects ->
        [one] Det ene projekt var i gang.
       *[other] Alle { $projects } projekter var i gang.
    }
   *[now] { $projects ->
        [one] Det ene projekt er i gang.
       *[other] Alle { $projects } projekter er i gang.
    }
}
portfolio-answer-active = { $when ->
    [then] Af { $projects } projekter var { $active } i gang.
   *[now] Af { $projects } projekter er { $active } i gang.
}
portfolio-answer-both = { $when ->
    [then] Af { $projects } projekter var { $active } i gang og { $operation } i drift.
   *[now] Af { $projects } projekter er { $active } i gang og { $operation } i drift.
}
portfolio-most = { $when ->
    [then] Flest, { $count }, var i »{ $phase }«.
   *[now] Flest, { $count }, er i »{ $phase }«.
}
portfolio-last-year = { $when ->
    [then] I det sidste år inden da var { $moves }.
   *[now] I det sidste år er { $moves }.
}
portfolio-begun = { $count } begyndt
portfolio-handed-over = { $count } sat i drift
portfolio-stopped = { $count } stoppet
portfolio-quiet = { $when ->
    [then] Fra { $count } af dem, der var i gang, havde vi ikke hørt noget i over { $days } dage.
   *[now] Fra { $count } af dem, der er i gang, har vi ikke hørt noget i over { $days } dage.
}
portfolio-all-quiet = { $when ->
    [then] Fra ingen af dem, der var i gang, havde vi hørt noget i { $days } dage.
   *[now] Fra ingen af dem, der er i gang, har vi hørt noget i { $days } dage.
}
portfolio-see-quiet = Se dem først
portfolio-empty = Her vil du se projekterne, hvor langt de er kommet, og hvad der blev af dem.
portfolio-empty-first = Begynd med at registrere et projekt, eller indlæs det, I har i et regneark: nyttig import.

# Where they are.
portfolio-where = { $when ->
    [then] Hvor var de?
   *[now] Hvor er de nu?
}
portfolio-where-explained = { $projects ->
    [one] Ét projekt følger metoden »{ $method }«.
   *[other] { $projects } projekter følger metoden »{ $method }«.
} { $when ->
    [then] Et projekt er stille, når der ikke var sket noget med det i over { $days } dage.
   *[now] Et projekt er stille, når der ikke er sket noget med det i over { $days } dage.
}
portfolio-place-quiet = { $count } stille
portfolio-place-note = { $count ->
    [0] ingen
    [one] projekt
   *[other] projekter
}
portfolio-besides = Udenfor står
portfolio-besides-paused = { $count } på pause
portfolio-besides-shelved = { $count } lagt til side
portfolio-besides-stopped = { $count } stoppet
portfolio-besides-not-begun = { $count ->
    [one] et, der ikke er begyndt
   *[other] { $count }, der ikke er begyndt
}

# The list.
portfolio-projects = Projekterne
portfolio-files = Listen som fil
portfolio-filter = Vælg projekter ud
portfolio-text = Ord i projektet
portfolio-phase = Fase
portfolio-every-phase = Alle faser
portfolio-state = Status
portfolio-every-state = Alle
portfolio-unit = Enhed
portfolio-every-unit = Alle enheder
portfolio-narrow = Vælg ud
portfolio-narrowed = Udvalg:
portfolio-containing = »{ $text }«
portfolio-remove = { $words }: fjern
portfolio-remove-all = Vis alle projekter
portfolio-none-selected = Ingen projekter passer til udvalget.
portfolio-caption-all = Alle { $projects } projekter.
portfolio-caption-page = Viser { $first }–{ $last } af { $projects } projekter.
portfolio-caption-narrowed = { $chosen ->
    [one] Ét af { $projects } projekter passer. Udvalget står i adressen, så linket kan deles.
   *[other] { $chosen } af { $projects } projekter passer. Udvalget står i adressen, så linket kan deles.
}
portfolio-caption-narrowed-page = Viser { $first }–{ $last } af { $chosen }, der passer, blandt { $projects } projekter. Udvalget står i adressen, så linket kan deles.
portfolio-column-project = Projekt
portfolio-column-phase = Fase
portfolio-column-since = Tid der
portfolio-column-last = Sidst sket
portfolio-column-owner = Ejer
portfolio-not-begun = Ikke begyndt
portfolio-quiet-for = stille i { $days } dage
portfolio-pages = Sider af listen
portfolio-page = Side { $page } af { $pages }
portfolio-previous = Forrige
portfolio-next = Næste
portfolio-counted = { $words } ({ $count })
portfolio-more = Flere valg
portfolio-every-mark = Uanset
portfolio-every-wait = Uanset
portfolio-mark-is = { $mark }: { $status }
portfolio-lead = Ejer eller leder: en del af navnet
portfolio-led-by = Ejer eller leder: { $person }
portfolio-led = leder: { $person }
portfolio-waits = Venter på
portfolio-waits-decision = venter på en beslutning
portfolio-waits-follow-up = har en forsinket opfølgning
portfolio-waits-life = er stille
portfolio-longest = har været længere i fasen end de fleste
portfolio-question-revisit = Se på igen
portfolio-question-take-up = Tages op igen?
portfolio-question-move-on = Gå videre?
portfolio-question-stop = Stoppes?
portfolio-since = siden
portfolio-long = Længere i fasen end de fleste
portfolio-long-short = længere end de fleste
portfolio-yes = ja
portfolio-rules = Sådan ved vi det
portfolio-waits-rule = Et projekt venter på en beslutning, når dagen er kommet, hvor en beslutning skulle ses på igen, eller hvor projektet ikke længere skulle vente eller ligge til side; når parathedstjekket siger, at alt er på plads, og det ikke er gået videre; eller når den seneste opfølgning siger stop, og det stadig er i drift.
portfolio-long-rule = Længere end 85 ud af 100 projekter er i samme fase, regnet ud fra dem, der er gået videre, og dem, der stadig er der. Det står der ikke, hvor for få er gået videre.
portfolio-column-unit = Enhed
portfolio-column-days = Dage der
portfolio-column-quiet = Dage stille
portfolio-column-lead = Leder
portfolio-column-waits = Venter på en beslutning
portfolio-column-waits-since = Har ventet siden
portfolio-column-address = Adresse

# The charts.
portfolio-history = Sådan er det gået
portfolio-numbers = Vis tallene som tabel
portfolio-history-explained = { $methods ->
    [one] Alle projekter, uanset udvalget ovenfor.
   *[other] De projekter, der følger »{ $method }«, uanset udvalget ovenfor.
}
