# Searching all texts.

search-title = Søk i alle prosjektene
search-in-all = Søk i alle prosjektene
search-find = Søk
search-label = Hva leter du etter?
search-hint = Ett eller flere ord. Deler av ord finnes også.
search-answer = { $count ->
    [0] Vi fant ingenting om «{ $q }»
    [one] Vi fant én tekst om «{ $q }»
   *[other] Vi fant { $count } tekster om «{ $q }»
}
search-answer-more = Vi fant mer enn { $count } tekster om «{ $q }». Du ser dem fra prosjektene det sist skjedde noe i; skriv et ord til for å finne færre.
search-hits = Det vi fant
search-kinds = Vis bare én slags tekst
search-all = Alt
search-pages = Sider med treff
search-none = Prøv færre ord, en kortere del av et ord eller en annen skrivemåte. Alle ordene må stå i det samme prosjektet.
search-empty = Skriv ett eller flere ord. Vi leter i titler, utfordringer, beskrivelser, beslutninger, gevinster, måleindikatorer og spørsmål om prosjektene.
search-kind-title = Tittel
search-kind-challenge = Utfordring
search-kind-description = Beskrivelse
search-kind-decision = Beslutning
search-kind-benefit = Gevinst
search-kind-indicator = Indikator
search-kind-remark = Spørsmål og merknader
