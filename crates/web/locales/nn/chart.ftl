# Words of the charts. Numbers at the beginning of a title are words, up to twelve.

chart-now = { $count } no
chart-in-total = { $count } i alt
chart-come-this-far = { $count } komne hit
chart-now-and-a-year-ago = { $now } no, { $before } for eitt år sidan
chart-last-twelve-months = siste tolv månader
chart-in-last-twelve-months = siste tolv månader
chart-since = sidan { $date }
chart-date-column = Dato
chart-flow-kind = Flytdiagram frå { $from } til { $to }
chart-phases-kind = Talet på prosjekt i kvar fase frå { $from } til { $to }

chart-projects = { $count ->
        [0] Ingen prosjekt
        [1] Eitt prosjekt
        [2] To prosjekt
        [3] Tre prosjekt
        [4] Fire prosjekt
        [5] Fem prosjekt
        [6] Seks prosjekt
        [7] Sju prosjekt
        [8] Åtte prosjekt
        [9] Ni prosjekt
        [10] Ti prosjekt
        [11] Elleve prosjekt
        [12] Tolv prosjekt
       *[other] { $count } prosjekt
    }
chart-empty = Ingen prosjekt enno
chart-too-few-dates = { $projects } og berre { $dates ->
        [one] éin dato
       *[other] to datoar
    }: for lite til å teikne
chart-balance = { $how ->
        [neither] Ingen prosjekt starta eller vart avslutta { $period }
        [no-end] { $projects } starta { $period }, og ingen vart avslutta
        [no-start] Ingen prosjekt starta { $period }, og { $ended ->
                [one] eitt
               *[other] { $ended }
            } vart avslutta
        [equal] { $projects } starta { $period }, og like mange vart avslutta
        [more] { $projects } starta { $period }, fleire enn { $ended ->
                [one] det eine
               *[other] dei { $ended }
            } som vart avslutta
       *[fewer] { $projects } starta { $period }, færre enn dei { $ended } som vart avslutta
    }
chart-growth = { $how ->
        [grew] Porteføljen voks frå { $first } til { $last } prosjekt; { $reached } har kome til { $step }
       *[same] { $projects } i porteføljen; { $reached } har kome til { $step }
    }
chart-none-in-work = { $projects ->
        [one] Det einaste prosjektet er ikkje i arbeid
       *[other] Ingen av dei { $projects } prosjekta er i arbeid
    }{ $operation ->
        [0] { "" }
        [one] ; eitt er i drift
       *[other] ; { $operation } er i drift
    }
chart-most = { $how ->
        [equal] Like mange i { $names }: { $count } av { $work } i kvar
        [alone] Eitt prosjekt er i arbeid, i { $names }
        [up] Flest i { $names }: { $count } av { $work } i arbeid, opp frå { $before } for eitt år sidan
        [down] Flest i { $names }: { $count } av { $work } i arbeid, ned frå { $before } for eitt år sidan
        [same] Flest i { $names }: { $count } av { $work } i arbeid, som for eitt år sidan
       *[new] Flest i { $names }: { $count } av { $work } i arbeid
    }

chart-line-paused = På vent
chart-line-shelved = Lagt til side
chart-line-stopped = Stoppa
chart-line-in-operation = I drift

chart-whose = { $organisation }, { $method }, per { $date }.
chart-known = Slik det var kjent ved hending nr. { $position } i loggen.
chart-flow-subtitle = Samla tal på prosjekt som har nådd kvart steg.
chart-flow-note = Eit prosjekt blir talt i eit steg frå første gong det når dette steget eller eit seinare. Flyttar det tilbake, blir det ståande i det lengste steget, så linjene fell aldri. Høgda på eit band er prosjekta som har steget som sitt lengste.
chart-phases-subtitle = Talet på prosjekt i kvar fase.
chart-phases-note = Eit prosjekt blir talt der det er den dagen, og er like høgt i alle felta. Ring: for eitt år sidan. Punkt: no.
