# Words of the charts. Numbers at the beginning of a title are words, up to twelve.

chart-now = { $count } nu
chart-in-total = { $count } i alt
chart-come-this-far = { $count } nået hertil
chart-now-and-a-year-ago = { $now } nu, { $before } for et år siden
chart-last-twelve-months = seneste tolv måneder
chart-in-last-twelve-months = de seneste tolv måneder
chart-since = siden { $date }
chart-date-column = Dato
chart-flow-kind = Flowdiagram fra { $from } til { $to }
chart-phases-kind = Antal projekter i hver fase fra { $from } til { $to }

chart-projects = { $count ->
        [0] Ingen projekter
        [1] Ét projekt
        [2] To projekter
        [3] Tre projekter
        [4] Fire projekter
        [5] Fem projekter
        [6] Seks projekter
        [7] Syv projekter
        [8] Otte projekter
        [9] Ni projekter
        [10] Ti projekter
        [11] Elleve projekter
        [12] Tolv projekter
       *[other] { $count } projekter
    }
chart-empty = Ingen projekter endnu
chart-too-few-dates = { $projects } og kun { $dates ->
        [one] én dato
       *[other] to datoer
    }: for lidt til at tegne
chart-balance = { $how ->
        [neither] Ingen projekter startede eller blev afsluttet { $period }
        [no-end] { $projects } startede { $period }, og ingen blev afsluttet
        [no-start] Ingen projekter startede { $period }, og { $ended ->
                [one] ét
               *[other] { $ended }
            } blev afsluttet
        [equal] { $projects } startede { $period }, og lige så mange blev afsluttet
        [more] { $projects } startede { $period }, flere end { $ended ->
                [one] det ene
               *[other] de { $ended }
            }, der blev afsluttet
       *[fewer] { $projects } startede { $period }, færre end de { $ended }, der blev afsluttet
    }
chart-growth = { $how ->
        [grew] Porteføljen voksede fra { $first } til { $last } projekter; { $reached } er nået til { $step }
       *[same] { $projects } i porteføljen; { $reached } er nået til { $step }
    }
chart-none-in-work = { $projects ->
        [one] Det eneste projekt er ikke i gang
       *[other] Ingen af de { $projects } projekter er i gang
    }{ $operation ->
        [0] { "" }
        [one] ; ét er i drift
       *[other] ; { $operation } er i drift
    }
chart-most = { $how ->
        [equal] Lige mange i { $names }: { $count } af { $work } i hver
        [alone] Ét projekt er i gang, i { $names }
        [up] Flest i { $names }: { $count } af { $work } i gang, op fra { $before } for et år siden
        [down] Flest i { $names }: { $count } af { $work } i gang, ned fra { $before } for et år siden
        [same] Flest i { $names }: { $count } af { $work } i gang, som for et år siden
       *[new] Flest i { $names }: { $count } af { $work } i gang
    }

chart-line-paused = På pause
chart-line-shelved = Lagt til side
chart-line-stopped = Stoppet
chart-line-in-operation = I drift

chart-whose = { $organisation }, { $method }, pr. { $date }.
chart-known = Som det var kendt ved hændelse nr. { $position } i loggen.
chart-flow-subtitle = Samlet antal projekter, der har nået hvert trin.
chart-flow-note = Et projekt tæller med i et trin fra første gang, det når dette trin eller et senere. Går det tilbage, bliver det stående i det længste trin, så linjerne falder aldrig. Højden af et bånd er de projekter, der har trinnet som deres længste.
chart-phases-subtitle = Antal projekter i hver fase.
chart-phases-note = Et projekt tæller med, hvor det er den dag, og er lige højt i alle felter. Ring: for et år siden. Punkt: nu.
