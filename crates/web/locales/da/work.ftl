# What waits for one person.

work-title = Mit arbejde
work-whose = Hvis arbejde?
work-choose = Vælg en person
work-nobody = Vælg, hvem du er, så ser du det, der venter på dig
work-nothing = Intet venter på { $person }
work-now = Bør gøres nu
work-soon = Kommer den næste måned
work-answer = Svar på, om det stadig virker
work-take-up = Tag det op igen, der blev lagt til side
work-revisit = Vurder beslutningen igen: { $decision }
work-measure = Mål: { $indicator }
work-today = I dag
work-waits = { $now ->
    [one] Én ting venter på { $person }
   *[other] { $now } ting venter på { $person }
}{ $soon ->
    [0] { "" }
    [one] { "" }, og én kommer den næste måned
   *[other] { "" }, og { $soon } kommer den næste måned
}
work-nothing-now = Intet haster for { $person }, { $soon ->
    [one] men én ting kommer den næste måned
   *[other] men { $soon } ting kommer den næste måned
}
work-tell = { $days ->
    [one] Intet hørt i { $days } dag. Hvordan går det?
   *[other] Intet hørt i { $days } dage. Hvordan går det?
}
work-late = { $days ->
    [one] Skulle have været gjort for { $days } dag siden
   *[other] Skulle have været gjort for { $days } dage siden
}
work-in-days = { $days ->
    [one] Om { $days } dag, { $date }
   *[other] Om { $days } dage, { $date }
}
work-see-question = Se på spørgsmålet { $text }
work-see-remark = Læs kommentaren { $text }
work-since = Siden { $date }
