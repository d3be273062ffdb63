# Ten questions that leaders ask.

question-title = Ti spørsmål med svar
question-back = Tilbake til porteføljen
question-where = Kvar er prosjekta?
question-where-answer = { $when ->
    [then] Av { $projects } prosjekt var { $active } i arbeid og { $operation } i drift.
   *[now] Av { $projects } prosjekt er { $active } i arbeid og { $operation } i drift.
}
question-moves = Kva kjem inn, og kva går vidare?
question-moves-answer = Det siste året byrja { $begun }, det var { $moved } skifte av fase, { $handed } vart sette i drift og { $stopped } stoppa.
question-begun = Byrja det siste året
question-moved = Skifte av fase det siste året
question-handed-over = Sette i drift det siste året
question-stopped-lately = Stoppa det siste året
question-decisions = Kva ventar på vedtak?
question-decisions-answer = { $waiting ->
    [0] Ingen prosjekt ventar på vedtak.
    [one] Eitt prosjekt ventar på vedtak.
   *[other] { $waiting } prosjekt ventar på vedtak.
} { $decided ->
    [0] Ingen vedtak er gjorde det siste året.
    [one] Eitt vedtak er gjort det siste året.
   *[other] { $decided } vedtak er gjorde det siste året.
}
question-wait-for-decision = Prosjekt som ventar på vedtak
question-decided = Vedtak det siste året
question-stays = Kor lenge blir dei i kvar fase?
question-stays-answer = Lengst blir dei i «{ $phase }»: Halvparten har gått vidare etter { $days } dagar.
question-stays-unknown = For få har gått vidare til å seie det.
question-stay = { $left } gjekk vidare, { $there } gjorde det ikkje eller har ikkje gjort det enno
question-not-yet-half = veit ikkje enno
question-stuck = Kva står stille?
question-stuck-answer = Frå { $quiet } av dei som er i arbeid, har vi ikkje høyrt noko på over { $days } dagar, og { $long } har vore lenger i fasen enn dei fleste.
question-quiet = Stille
question-stopped = Kva er stoppa, og kvifor?
question-stopped-answer = { $stopped } av dei { $ended } som er avslutta eller sette i drift, vart stoppa.
question-all-stopped = Stoppa i alt
question-in-use = Kor mange er komne i bruk?
question-in-use-answer = { $operation } av { $projects } prosjekt er i drift. I { $confirmed } av dei stadfestar siste oppfølging at det er i bruk og gir verdi.
question-better = Vart det betre?
question-better-answer = { $confirmed } prosjekt viser forbetringa dei sikta mot, { $missed } gjer det ikkje, og { $unmeasured } er ikkje målte.
question-effort = Kvar ligg innsatsen?
question-effort-answer = { $units ->
    [one] Alt ligg i { $unit }: { $count } av { $projects } prosjekt.
   *[other] Flest prosjekt, { $count } av { $projects }, ligg i { $unit }; { $units } einingar har nokon.
}
question-effort-unknown = Ingen prosjekt seier kva eining dei høyrer til.
question-novelty-unknown = Ikkje skrive inn kor nytt det er
question-follow-ups = Følgjer vi opp?
question-follow-ups-answer = { $overdue ->
    [0] Ingen prosjekt har oppfølging på overtid.
    [one] Eitt prosjekt har oppfølging på overtid.
   *[other] { $overdue } prosjekt har oppfølging på overtid.
} { $answered } av dei { $due } oppfølgingane som har forfalle, er svara på.
question-overdue = Prosjekt med oppfølging på overtid
question-fallen-due = Oppfølgingar som har forfalle
question-answered = Oppfølgingar som er svara på
