# Words of the charts. Numbers at the beginning of a title are words, up to twelve.

chart-now = { $count } nå
chart-in-total = { $count } i alt
chart-come-this-far = { $count } kommet hit
chart-now-and-a-year-ago = { $now } nå, { $before } for ett år siden
chart-last-twelve-months = siste tolv måneder
chart-in-last-twelve-months = siste tolv måneder
chart-since = siden { $date }
chart-date-column = Dato
chart-flow-kind = Flytdiagram fra { $from } til { $to }
chart-phases-kind = Antall prosjekter i hver fase fra { $from } til { $to }

chart-projects = { $count ->
        [0] Ingen prosjekter
        [1] Ett prosjekt
        [2] To prosjekter
        [3] Tre prosjekter
        [4] Fire prosjekter
        [5] Fem prosjekter
        [6] Seks prosjekter
        [7] Sju prosjekter
        [8] Åtte prosjekter
        [9] Ni prosjekter
        [10] Ti prosjekter
        [11] Elleve prosjekter
        [12] Tolv prosjekter
       *[other] { $count } prosjekter
    }
chart-empty = Ingen prosjekter ennå
chart-too-few-dates = { $projects } og bare { $dates ->
        [one] én dato
       *[other] to datoer
    }: for lite til å tegne
chart-balance = { $how ->
        [neither] Ingen prosjekter startet eller ble avsluttet { $period }
        [no-end] { $projects } startet { $period }, og ingen ble avsluttet
        [no-start] Ingen prosjekter startet { $period }, og { $ended ->
                [one] ett
               *[other] { $ended }
            } ble avsluttet
        [equal] { $projects } startet { $period }, og like mange ble avsluttet
        [more] { $projects } startet { $period }, flere enn { $ended ->
                [one] det ene
               *[other] de { $ended }
            } som ble avsluttet
       *[fewer] { $projects } startet { $period }, færre enn de { $ended } som ble avsluttet
    }
chart-growth = { $how ->
        [grew] Porteføljen vokste fra { $first } til { $last } prosjekter; { $reached } har kommet til { $step }
       *[same] { $projects } i porteføljen; { $reached } har kommet til { $step }
    }
chart-none-in-work = { $projects ->
        [one] Det eneste prosjektet er ikke i arbeid
       *[other] Ingen av de { $projects } prosjektene er i arbeid
    }{ $operation ->
        [0] { "" }
        [one] ; ett er i drift
       *[other] ; { $operation } er i drift
    }
chart-most = { $how ->
        [equal] Like mange i { $names }: { $count } av { $work } i hver
        [alone] Ett prosjekt er i arbeid, i { $names }
        [up] Flest i { $names }: { $count } av { $work } i arbeid, opp fra { $before } for ett år siden
        [down] Flest i { $names }: { $count } av { $work } i arbeid, ned fra { $before } for ett år siden
        [same] Flest i { $names }: { $count } av { $work } i arbeid, som for ett år siden
       *[new] Flest i { $names }: { $count } av { $work } i arbeid
    }

chart-line-paused = På vent
chart-line-shelved = Lagt til side
chart-line-stopped = Stoppet
chart-line-in-operation = I drift

chart-whose = { $organisation }, { $method }, per { $date }.
chart-known = Slik det var kjent ved hendelse nr. { $position } i loggen.
chart-flow-subtitle = Samlet antall prosjekter som har nådd hvert steg.
chart-flow-note = Et prosjekt telles i et steg fra første gang det når dette steget eller et senere. Flytter det tilbake, blir det stående i det lengste steget, så linjene faller aldri. Høyden på et bånd er prosjektene som har steget som sitt lengste.
chart-phases-subtitle = Antall prosjekter i hver fase.
chart-phases-note = Et prosjekt telles der det er den dagen, og er like høyt i alle feltene. Ring: for ett år siden. Punkt: nå.
