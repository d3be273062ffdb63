# Words of the charts. Numbers at the beginning of a title are words, up to twelve.

chart-now = { $count } now
chart-in-total = { $count } in all
chart-come-this-far = { $count } got this far
chart-now-and-a-year-ago = { $now } now, { $before } a year ago
chart-last-twelve-months = last twelve months
chart-in-last-twelve-months = in the last twelve months
chart-since = since { $date }
chart-date-column = Date
chart-flow-kind = Cumulative flow from { $from } to { $to }
chart-phases-kind = Number of projects in each phase from { $from } to { $to }

chart-projects = { $count ->
        [0] No projects
        [1] One project
        [2] Two projects
        [3] Three projects
        [4] Four projects
        [5] Five projects
        [6] Six projects
        [7] Seven projects
        [8] Eight projects
        [9] Nine projects
        [10] Ten projects
        [11] Eleven projects
        [12] Twelve projects
       *[other] { $count } projects
    }
chart-empty = No projects yet
chart-too-few-dates = { $projects } and only { $dates ->
        [one] one date
       *[other] two dates
    }: too little to draw
chart-balance = { $how ->
        [neither] No projects started or ended { $period }
        [no-end] { $projects } started { $period }, and none ended
        [no-start] No projects started { $period }, and { $ended ->
                [one] one
               *[other] { $ended }
            } ended
        [equal] { $projects } started { $period }, and as many ended
        [more] { $projects } started { $period }, more than the { $ended ->
                [one] one
               *[other] { $ended }
            } that ended
       *[fewer] { $projects } started { $period }, fewer than the { $ended } that ended
    }
chart-growth = { $how ->
        [grew] The portfolio grew from { $first } to { $last } projects; { $reached } have reached { $step }
       *[same] { $projects } in the portfolio; { $reached } have reached { $step }
    }
chart-none-in-work = { $projects ->
        [one] The only project is not in progress
       *[other] None of the { $projects } projects is in progress
    }{ $operation ->
        [0] { "" }
        [one] ; one is in operation
       *[other] ; { $operation } are in operation
    }
chart-most = { $how ->
        [equal] Equally many in { $names }: { $count } of { $work } in each
        [alone] One project is in progress, in { $names }
        [up] Most in { $names }: { $count } of { $work } in progress, up from { $before } a year ago
        [down] Most in { $names }: { $count } of { $work } in progress, down from { $before } a year ago
        [same] Most in { $names }: { $count } of { $work } in progress, as a year ago
       *[new] Most in { $names }: { $count } of { $work } in progress
    }

chart-line-paused = Paused
chart-line-shelved = Shelved
chart-line-stopped = Stopped
chart-line-in-operation = In operation

chart-whose = { $organisation }, { $method }, as of { $date }.
chart-known = As known at event no. { $position } of the log.
chart-flow-subtitle = Cumulative number of projects that have reached each step.
chart-flow-note = A project counts in a step from the first time it reaches that step or a later one. If it moves back it stays counted in its furthest step, so no line falls. The height of a band is the projects that have it as their furthest step.
chart-phases-subtitle = Number of projects in each phase.
chart-phases-note = A project counts where it is on the day, and is equally tall in every panel. Ring: a year ago. Dot: now.
