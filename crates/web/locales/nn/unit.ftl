# What a unit has before it.

unit-title = Mi eining
unit-which = Kva eining?
unit-choose = Vel ei eining
unit-none = Vel ei eining for å sjå kva ho har føre seg
unit-choose-first = Vi veit ikkje kva eining du arbeider i. Vel ei over, så ser du prosjekta, kva som ventar på vedtak, og kva ho har teke over.
unit-empty = { $unit } har ingen prosjekt enno
unit-empty-first = Begynn med å melde ei utfordring, og sei at ho høyrer til denne eininga. Det andre lagar og overleverer til eininga, står òg her.
unit-quiet = { $projects ->
    [0] { $unit } har teke over løysingar, og ingenting ventar
    [one] { $unit } har eitt prosjekt, og ingenting ventar
   *[other] { $unit } har { $projects } prosjekt, og ingenting ventar
}
unit-waits = { $unit }: { $decisions ->
    [0] ingenting ventar på vedtak
    [one] éin ting ventar på vedtak
   *[other] { $decisions } ting ventar på vedtak
}, { $due ->
    [0] inga oppfølging skal svarast på
    [one] éi oppfølging skal svarast på
   *[other] { $due } oppfølgingar skal svarast på
}
unit-undecided = Ventar på vedtak
unit-to-answer = Oppfølgingar som skal svarast på
unit-handed-over = Overlevert til eininga
unit-projects = Prosjekta i eininga
unit-all = Sjå dei i porteføljen
unit-asked = { $project } – { $person } er spurd
unit-since = { $days ->
    [one] i { $days } dag
   *[other] i { $days } dagar
}
unit-in-operation = i drift sidan { $date }
unit-last = sist hende { $date }
