# What a unit has before it.

unit-title = Min enhed
unit-which = Hvilken enhed?
unit-choose = Vælg en enhed
unit-none = Vælg en enhed for at se, hvad den har foran sig
unit-choose-first = Vi ved ikke, hvilken enhed du arbejder i. Vælg en ovenfor, så ser du projekterne, hvad der venter på en beslutning, og hvad den har overtaget.
unit-empty = { $unit } har ingen projekter endnu
unit-empty-first = Begynd med at melde en udfordring, og angiv, at den hører til denne enhed. Det, som andre laver og overdrager til enheden, står også her.
unit-quiet = { $projects ->
    [0] { $unit } har overtaget løsninger, og intet venter
    [one] { $unit } har ét projekt, og intet venter
   *[other] { $unit } har { $projects } projekter, og intet venter
}
unit-waits = { $unit }: { $decisions ->
    [0] intet venter på en beslutning
    [one] én ting venter på en beslutning
   *[other] { $decisions } ting venter på en beslutning
}, { $due ->
    [0] ingen opfølgning skal besvares
    [one] én opfølgning skal besvares
   *[other] { $due } opfølgninger skal besvares
}
unit-undecided = Venter på en beslutning
unit-to-answer = Opfølgninger, der skal besvares
unit-handed-over = Overdraget til enheden
unit-projects = Enhedens projekter
unit-all = Se dem i porteføljen
unit-asked = { $project } – { $person } er spurgt
unit-since = { $days ->
    [one] i { $days } dag
   *[other] i { $days } dage
}
unit-in-operation = i drift siden { $date }
unit-last = sidst sket { $date }
