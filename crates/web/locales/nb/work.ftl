# What waits for one person.

work-title = Mitt arbeid
work-whose = Hvem sitt arbeid?
work-choose = Velg en person
work-nobody = Velg hvem du er, så ser du det som venter på deg
work-nothing = Ingenting venter på { $person }
work-now = Bør gjøres nå
work-soon = Kommer den neste måneden
work-answer = Svar på om det fortsatt virker
work-take-up = Ta opp igjen det som ble lagt til side
work-revisit = Vurder beslutningen på nytt: { $decision }
work-measure = Mål: { $indicator }
work-today = I dag
work-waits = { $now ->
    [one] Én ting venter på { $person }
   *[other] { $now } ting venter på { $person }
}{ $soon ->
    [0] { "" }
    [one] { "" }, og én kommer den neste måneden
   *[other] { "" }, og { $soon } kommer den neste måneden
}
work-nothing-now = Ingenting haster for { $person }, { $soon ->
    [one] men én ting kommer den neste måneden
   *[other] men { $soon } ting kommer den neste måneden
}
work-tell = { $days ->
    [one] Ikke hørt noe på { $days } dag. Hvordan går det?
   *[other] Ikke hørt noe på { $days } dager. Hvordan går det?
}
work-late = { $days ->
    [one] Skulle vært gjort for { $days } dag siden
   *[other] Skulle vært gjort for { $days } dager siden
}
work-in-days = { $days ->
    [one] Om { $days } dag, { $date }
   *[other] Om { $days } dager, { $date }
}
work-see-question = Se på spørsmålet { $text }
work-see-remark = Les kommentaren { $text }
work-since = Siden { $date }
