# Ten questions that leaders ask.

question-title = Ti spørsmål med svar
question-back = Tilbake til porteføljen
question-where = Hvor er prosjektene?
question-where-answer = { $when ->
    [then] Av { $projects } prosjekter var { $active } i arbeid og { $operation } i drift.
   *[now] Av { $projects } prosjekter er { $active } i arbeid og { $operation } i drift.
}
question-moves = Hva kommer inn, og hva går videre?
question-moves-answer = Det siste året begynte { $begun }, det var { $moved } skifter av fase, { $handed } ble satt i drift og { $stopped } stoppet.
question-begun = Begynt det siste året
question-moved = Skifter av fase det siste året
question-handed-over = Satt i drift det siste året
question-stopped-lately = Stoppet det siste året
question-decisions = Hva venter på beslutning?
question-decisions-answer = { $waiting ->
    [0] Ingen prosjekter venter på beslutning.
    [one] Ett prosjekt venter på beslutning.
   *[other] { $waiting } prosjekter venter på beslutning.
} { $decided ->
    [0] Ingen beslutninger er tatt det siste året.
    [one] Én beslutning er tatt det siste året.
   *[other] { $decided } beslutninger er tatt det siste året.
}
question-wait-for-decision = Prosjekter som venter på beslutning
question-decided = Beslutninger det siste året
question-stays = Hvor lenge blir de i hver fase?
question-stays-answer = Lengst blir de i «{ $phase }»: Halvparten har gått videre etter { $days } dager.
question-stays-unknown = For få har gått videre til å si det.
question-stay = { $left } gikk videre, { $there } gjorde det ikke eller har ikke gjort det ennå
question-not-yet-half = vet ikke ennå
question-stuck = Hva står stille?
question-stuck-answer = Fra { $quiet } av dem som er i arbeid, har vi ikke hørt noe på over { $days } dager, og { $long } har vært lenger i fasen enn de fleste.
question-quiet = Stille
question-stopped = Hva er stoppet, og hvorfor?
question-stopped-answer = { $stopped } av de { $ended } som er avsluttet eller satt i drift, ble stoppet.
question-all-stopped = Stoppet i alt
question-in-use = Hvor mange er kommet i bruk?
question-in-use-answer = { $operation } av { $projects } prosjekter er i drift. I { $confirmed } av dem bekrefter siste oppfølging at det er i bruk og gir verdi.
question-better = Ble det bedre?
question-better-answer = { $confirmed } prosjekter viser forbedringen de siktet mot, { $missed } gjør det ikke, og { $unmeasured } er ikke målt.
question-effort = Hvor ligger innsatsen?
question-effort-answer = { $units ->
    [one] Alt ligger i { $unit }: { $count } av { $projects } prosjekter.
   *[other] Flest prosjekter, { $count } av { $projects }, ligger i { $unit }; { $units } enheter har noen.
}
question-effort-unknown = Ingen prosjekter sier hvilken enhet de hører til.
question-novelty-unknown = Ikke skrevet inn hvor nytt det er
question-follow-ups = Følger vi opp?
question-follow-ups-answer = { $overdue ->
    [0] Ingen prosjekter har oppfølging på overtid.
    [one] Ett prosjekt har oppfølging på overtid.
   *[other] { $overdue } prosjekter har oppfølging på overtid.
} { $answered } av de { $due } oppfølgingene som er forfalt, er besvart.
question-overdue = Prosjekter med oppfølging på overtid
question-fallen-due = Oppfølginger som er forfalt
question-answered = Oppfølginger som er besvart
