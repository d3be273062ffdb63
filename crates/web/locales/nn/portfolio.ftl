# The portfolio: how many projects are where, and the list.

portfolio-shown = { $organisation }, slik vi veit det i dag, { $date }

# The answer in a sentence, and what moved.
portfolio-answer-none = Ingen prosjekt er registrerte enno.
portfolio-answer-over = { $when ->
    [then] Ingen av { $projects } prosjekt var i arbeid eller i drift.
   *[now] Ingen av { $projects } prosjekt er i arbeid eller i drift.
}
portfolio-answer-operation = { $when ->
    [then] Av { $projects } prosjekt var { $operation } i drift og ingen i arbeid.
   *[now] Av { $projects } prosjekt er { $operation } i drift og ingen i arbeid.
}
portfolio-answer-all-active = { $when ->
    [then] { $projects ->
        [one] Det eine prosjektet var i arbeid.
       *[other] Alle dei { $projects } prosjekta var i arbeid.
    }
   *[now] { $projects ->
        [one] Det eine prosjektet er i arbeid.
       *[other] Alle dei { $projects } prosjekta er i arbeid.
    }
}
portfolio-answer-active = { $when ->
    [then] Av { $projects } prosjekt var { $active } i arbeid.
   *[now] Av { $projects } prosjekt er { $active } i arbeid.
}
portfolio-answer-both = { $when ->
    [then] Av { $projects } prosjekt var { $active } i arbeid og { $operation } i drift.
   *[now] Av { $projects } prosjekt er { $active } i arbeid og { $operation } i drift.
}
portfolio-most = { $when ->
    [then] Flest, { $count }, var i «{ $phase }».
   *[now] Flest, { $count }, er i «{ $phase }».
}
portfolio-last-year = { $when ->
    [then] Det siste året før var { $moves }.
   *[now] Det siste året er { $moves }.
}
portfolio-begun = { $count } starta
portfolio-handed-over = { $count ->
    [one] { $count } sett i drift
   *[other] { $count } sette i drift
}
portfolio-stopped = { $count } stoppa
portfolio-quiet = { $when ->
    [then] Frå { $count } av dei som var i arbeid, hadde vi ikkje høyrt noko på over { $days } dagar.
   *[now] Frå { $count } av dei som er i arbeid, har vi ikkje høyrt noko på over { $days } dagar.
}
portfolio-all-quiet = { $when ->
    [then] Frå ingen av dei som var i arbeid, hadde vi høyrt noko på { $days } dagar.
   *[now] Frå ingen av dei som er i arbeid, har vi høyrt noko på { $days } dagar.
}
portfolio-see-quiet = Sjå dei først
portfolio-empty = Her vil du sjå prosjekta, kor langt dei har kome, og kva det vart av dei.
portfolio-empty-first = Start med å registrere eit prosjekt, eller les inn det de har i eit rekneark: nyttig import.

# Where they are.
portfolio-where = { $when ->
    [then] Kvar var dei?
   *[now] Kvar er dei no?
}
portfolio-where-explained = { $projects ->
    [one] Eitt prosjekt følgjer metoden «{ $method }».
   *[other] { $projects } prosjekt følgjer metoden «{ $method }».
} { $when ->
    [then] Eit prosjekt er stille når ingenting hadde skjedd med det på over { $days } dagar.
   *[now] Eit prosjekt er stille når ingenting har skjedd med det på over { $days } dagar.
}
portfolio-place-quiet = { $count } stille
portfolio-place-note = { $count ->
    [0] ingen
    [one] prosjekt
   *[other] prosjekt
}
portfolio-besides = Utanom står
portfolio-besides-paused = { $count } på vent
portfolio-besides-shelved = { $count ->
    [one] { $count } lagt til side
   *[other] { $count } lagde til side
}
portfolio-besides-stopped = { $count } stoppa
portfolio-besides-not-begun = { $count ->
    [one] eitt som ikkje er starta
   *[other] { $count } som ikkje er starta
}

# The list.
portfolio-projects = Prosjekta
portfolio-files = Lista som fil
portfolio-filter = Vel ut prosjekt
portfolio-text = Ord i prosjektet
portfolio-phase = Fase
portfolio-every-phase = Alle fasar
portfolio-state = Status
portfolio-every-state = Alle
portfolio-unit = Eining
portfolio-every-unit = Alle einingar
portfolio-narrow = Vel ut
portfolio-narrowed = Utval:
portfolio-containing = «{ $text }»
portfolio-remove = { $words }: ta bort
portfolio-remove-all = Vis alle prosjekta
portfolio-none-selected = Ingen prosjekt passar med utvalet.
portfolio-caption-all = Alle dei { $projects } prosjekta.
portfolio-caption-page = Viser { $first }–{ $last } av { $projects } prosjekt.
portfolio-caption-narrowed = { $chosen ->
    [one] Eitt av { $projects } prosjekt passar. Utvalet står i adressa, så lenkja kan delast.
   *[other] { $chosen } av { $projects } prosjekt passar. Utvalet står i adressa, så lenkja kan delast.
}
portfolio-caption-narrowed-page = Viser { $first }–{ $last } av { $chosen } som passar, blant { $projects } prosjekt. Utvalet står i adressa, så lenkja kan delast.
portfolio-column-project = Prosjekt
portfolio-column-phase = Fase
portfolio-column-since = Tid der
portfolio-column-last = Sist skjedd
portfolio-column-owner = Eigar
portfolio-not-begun = Ikkje starta
portfolio-quiet-for = stille i { $days } dagar
portfolio-pages = Sider av lista
portfolio-page = Side { $page } av { $pages }
portfolio-previous = Førre
portfolio-next = Neste
portfolio-counted = { $words } ({ $count })
portfolio-more = Fleire val
portfolio-every-mark = Uansett
portfolio-every-wait = Uansett
portfolio-mark-is = { $mark }: { $status }
portfolio-lead = Eigar eller leiar: del av namnet
portfolio-led-by = Eigar eller leiar: { $person }
portfolio-led = leiar: { $person }
portfolio-waits = Ventar på
portfolio-waits-decision = ventar på vedtak
portfolio-waits-follow-up = har oppfølging på overtid
portfolio-waits-life = er stille
portfolio-longest = har vore lenger i fasen enn dei fleste
portfolio-question-revisit = Sjå på igjen
portfolio-question-take-up = Ta opp att?
portfolio-question-move-on = Gå vidare?
portfolio-question-stop = Stoppe?
portfolio-since = sidan
portfolio-long = Lenger i fasen enn dei fleste
portfolio-long-short = lenger enn dei fleste
portfolio-yes = ja
portfolio-rules = Slik veit vi dette
portfolio-waits-rule = Eit prosjekt ventar på vedtak når dagen er komen då eit vedtak skulle sjåast på igjen, eller då prosjektet ikkje lenger skulle vente eller liggje til side; når klarsjekken seier at alt er på plass og det ikkje har gått vidare; eller når siste oppfølging seier stopp og det framleis er i drift.
portfolio-long-rule = Lenger enn 85 av 100 prosjekt er i same fase, rekna av dei som har gått vidare og dei som framleis er der. Det står ikkje der for få har gått vidare.
portfolio-column-unit = Eining
portfolio-column-days = Dagar der
portfolio-column-quiet = Dagar stille
portfolio-column-lead = Leiar
portfolio-column-waits = Ventar på vedtak
portfolio-column-waits-since = Har venta sidan
portfolio-column-address = Adresse

# The charts.
portfolio-history = Slik har det gått
portfolio-numbers = Vis tala som tabell
portfolio-history-explained = { $methods ->
    [one] Alle prosjekta, uansett utvalet over.
   *[other] Prosjekta som følgjer «{ $method }», uansett utvalet over.
}
