# Searching all texts.

search-title = Søg i alle projekter
search-in-all = Søg i alle projekter
search-find = Søg
search-label = Hvad leder du efter?
search-hint = Et eller flere ord. Dele af ord bliver også fundet.
search-answer = { $count ->
    [0] Vi fandt ingenting om »{ $q }«
    [one] Vi fandt én tekst om »{ $q }«
   *[other] Vi fandt { $count } tekster om »{ $q }«
}
search-answer-more = Vi fandt mere end { $count } tekster om »{ $q }«. Du ser dem fra de projekter, der sidst skete noget i; skriv et ord mere for at finde færre.
search-hits = Det, vi fandt
search-kinds = Vis kun én slags tekst
search-all = Alt
search-pages = Sider med fund
search-none = Prøv færre ord, en kortere del af et ord eller en anden stavemåde. Alle ordene skal stå i det samme projekt.
search-empty = Skriv et eller flere ord. Vi leder i titler, udfordringer, beskrivelser, beslutninger, gevinster, indikatorer og spørgsmål om projekterne.
search-kind-title = Titel
search-kind-challenge = Udfordring
search-kind-description = Beskrivelse
search-kind-decision = Beslutning
search-kind-benefit = Gevinst
search-kind-indicator = Indikator
search-kind-remark = Spørgsmål og bemærkninger
