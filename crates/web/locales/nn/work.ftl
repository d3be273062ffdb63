# What waits for one person.

work-title = Mitt arbeid
work-whose = Kven sitt arbeid?
work-choose = Vel ein person
work-nobody = Vel kven du er, så ser du det som ventar på deg
work-nothing = Ingenting ventar på { $person }
work-now = Bør gjerast no
work-soon = Kjem den neste månaden
work-answer = Svar på om det framleis verkar
work-take-up = Ta opp igjen det som vart lagt til side
work-revisit = Vurder vedtaket på nytt: { $decision }
work-measure = Mål: { $indicator }
work-today = I dag
work-waits = { $now ->
    [one] Éin ting ventar på { $person }
   *[other] { $now } ting ventar på { $person }
}{ $soon ->
    [0] { "" }
    [one] { "" }, og éin kjem den neste månaden
   *[other] { "" }, og { $soon } kjem den neste månaden
}
work-nothing-now = Ingenting hastar for { $person }, { $soon ->
    [one] men éin ting kjem den neste månaden
   *[other] men { $soon } ting kjem den neste månaden
}
work-tell = { $days ->
    [one] Ikkje høyrt noko på { $days } dag. Korleis går det?
   *[other] Ikkje høyrt noko på { $days } dagar. Korleis går det?
}
work-late = { $days ->
    [one] Skulle vore gjort for { $days } dag sidan
   *[other] Skulle vore gjort for { $days } dagar sidan
}
work-in-days = { $days ->
    [one] Om { $days } dag, { $date }
   *[other] Om { $days } dagar, { $date }
}
work-see-question = Sjå på spørsmålet { $text }
work-see-remark = Les kommentaren { $text }
work-since = Sidan { $date }
