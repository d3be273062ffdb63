# What a unit has before it.

unit-title = Min enhet
unit-which = Hvilken enhet?
unit-choose = Velg en enhet
unit-none = Velg en enhet for å se hva den har foran seg
unit-choose-first = Vi vet ikke hvilken enhet du arbeider i. Velg en over, så ser du prosjektene, hva som venter på beslutning, og hva den har tatt over.
unit-empty = { $unit } har ingen prosjekter ennå
unit-empty-first = Begynn med å melde en utfordring, og si at den hører til denne enheten. Det andre lager og overleverer til enheten, står også her.
unit-quiet = { $projects ->
    [0] { $unit } har tatt over løsninger, og ingenting venter
    [one] { $unit } har ett prosjekt, og ingenting venter
   *[other] { $unit } har { $projects } prosjekter, og ingenting venter
}
unit-waits = { $unit }: { $decisions ->
    [0] ingenting venter på beslutning
    [one] én ting venter på beslutning
   *[other] { $decisions } ting venter på beslutning
}, { $due ->
    [0] ingen oppfølging skal besvares
    [one] én oppfølging skal besvares
   *[other] { $due } oppfølginger skal besvares
}
unit-undecided = Venter på beslutning
unit-to-answer = Oppfølginger som skal besvares
unit-handed-over = Overlevert til enheten
unit-projects = Prosjektene i enheten
unit-all = Se dem i porteføljen
unit-asked = { $project } – { $person } er spurt
unit-since = { $days ->
    [one] i { $days } dag
   *[other] i { $days } dager
}
unit-in-operation = i drift siden { $date }
unit-last = sist skjedd { $date }
