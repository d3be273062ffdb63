# Ten questions that leaders ask.

question-title = Ti spørgsmål med svar
question-back = Tilbage til porteføljen
question-where = Hvor er projekterne?
question-where-answer = { $when ->
    [then] Ud af { $projects } projekter var { $active } i gang og { $operation } i drift.
   *[now] Ud af { $projects } projekter er { $active } i gang og { $operation } i drift.
}
question-moves = Hvad kommer ind, og hvad går videre?
question-moves-answer = Det seneste år begyndte { $begun }, der var { $moved } faseskift, { $handed } blev sat i drift, og { $stopped } blev stoppet.
question-begun = Begyndt det seneste år
question-moved = Faseskift det seneste år
question-handed-over = Sat i drift det seneste år
question-stopped-lately = Stoppet det seneste år
question-decisions = Hvad venter på en beslutning?
question-decisions-answer = { $waiting ->
    [0] Ingen projekter venter på en beslutning.
    [one] Ét projekt venter på en beslutning.
   *[other] { $waiting } projekter venter på en beslutning.
} { $decided ->
    [0] Ingen beslutninger er truffet det seneste år.
    [one] Én beslutning er truffet det seneste år.
   *[other] { $decided } beslutninger er truffet det seneste år.
}
question-wait-for-decision = Projekter, der venter på en beslutning
question-decided = Beslutninger det seneste år
question-stays = Hvor længe bliver de i hver fase?
question-stays-answer = Længst bliver de i »{ $phase }«: Halvdelen er gået videre efter { $days } dage.
question-stays-unknown = For få er gået videre til at sige det.
question-stay = { $left } gik videre, { $there } gjorde det ikke eller har ikke gjort det endnu
question-not-yet-half = vides ikke endnu
question-stuck = Hvad står stille?
question-stuck-answer = Fra { $quiet } af dem, der er i gang, har vi ikke hørt noget i over { $days } dage, og { $long } har været længere i fasen end de fleste.
question-quiet = Stille
question-stopped = Hvad er stoppet, og hvorfor?
question-stopped-answer = { $stopped } af de { $ended }, der er afsluttet eller sat i drift, blev stoppet.
question-all-stopped = Stoppet i alt
question-in-use = Hvor mange er kommet i brug?
question-in-use-answer = { $operation } af { $projects } projekter er i drift. I { $confirmed } af dem bekræfter den seneste opfølgning, at det er i brug og giver værdi.
question-better = Blev det bedre?
question-better-answer = { $confirmed } projekter viser den forbedring, de sigtede mod, { $missed } gør det ikke, og { $unmeasured } er ikke målt.
question-effort = Hvor ligger indsatsen?
question-effort-answer = { $units ->
    [one] Det hele ligger i { $unit }: { $count } af { $projects } projekter.
   *[other] Flest projekter, { $count } af { $projects }, ligger i { $unit }; { $units } enheder har nogen.
}
question-effort-unknown = Ingen projekter siger, hvilken enhed de hører til.
question-novelty-unknown = Ikke skrevet ind, hvor nyt det er
question-follow-ups = Følger vi op?
question-follow-ups-answer = { $overdue ->
    [0] Ingen projekter har en forsinket opfølgning.
    [one] Ét projekt har en forsinket opfølgning.
   *[other] { $overdue } projekter har en forsinket opfølgning.
} { $answered } af de { $due } opfølgninger, der er forfaldet, er besvaret.
question-overdue = Projekter med en forsinket opfølgning
question-fallen-due = Opfølgninger, der er forfaldet
question-answered = Opfølgninger, der er besvaret
