# Searching all texts.

search-title = Søk i alle prosjekta
search-in-all = Søk i alle prosjekta
search-find = Søk
search-label = Kva leitar du etter?
search-hint = Eitt eller fleire ord. Delar av ord blir òg funne.
search-answer = { $count ->
    [0] Vi fann ingenting om «{ $q }»
    [one] Vi fann éin tekst om «{ $q }»
   *[other] Vi fann { $count } tekstar om «{ $q }»
}
search-answer-more = Vi fann meir enn { $count } tekstar om «{ $q }». Du ser dei frå prosjekta det sist hende noko i; skriv eit ord til for å finne færre.
search-hits = Det vi fann
search-kinds = Vis berre eitt slag tekst
search-all = Alt
search-pages = Sider med treff
search-none = Prøv færre ord, ein kortare del av eit ord eller ein annan skrivemåte. Alle orda må stå i det same prosjektet.
search-empty = Skriv eitt eller fleire ord. Vi leitar i titlar, utfordringar, skildringar, vedtak, gevinstar, måleindikatorar og spørsmål om prosjekta.
search-kind-title = Tittel
search-kind-challenge = Utfordring
search-kind-description = Omtale
search-kind-decision = Avgjerd
search-kind-benefit = Gevinst
search-kind-indicator = Indikator
search-kind-remark = Spørsmål og merknader
