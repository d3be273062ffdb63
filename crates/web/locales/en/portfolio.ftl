# The portfolio: how many projects are where, and the list.

portfolio-shown = { $organisation }, as we know it today, { $date }

# The answer in a sentence, and what moved.
portfolio-answer-none = No project has been registered yet.
portfolio-answer-over = { $when ->
    [then] None of { $projects } projects were under way or in operation.
   *[now] None of { $projects } projects are under way or in operation.
}
portfolio-answer-operation = { $when ->
    [then] Of { $projects } projects, { $operation } were in operation and none under way.
   *[now] Of { $projects } projects, { $operation } are in operation and none under way.
}
portfolio-answer-all-active = { $when ->
    [then] { $projects ->
        [one] The one project was under way.
       *[other] All { $projects } projects were under way.
    }
   *[now] { $projects ->
        [one] The one project is under way.
       *[other] All { $projects } projects are under way.
    }
}
portfolio-answer-active = { $when ->
    [then] Of { $projects } projects, { $active } were under way.
   *[now] Of { $projects } projects, { $active } are under way.
}
portfolio-answer-both = { $when ->
    [then] Of { $projects } projects, { $active } were under way and { $operation } in operation.
   *[now] Of { $projects } projects, { $active } are under way and { $operation } in operation.
}
portfolio-most = { $when ->
    [then] Most, { $count }, were in “{ $phase }”.
   *[now] Most, { $count }, are in “{ $phase }”.
}
portfolio-last-year = { $when ->
    [then] In the year before: { $moves }.
   *[now] In the past year: { $moves }.
}
portfolio-begun = { $count } begun
portfolio-handed-over = { $count } put into operation
portfolio-stopped = { $count } stopped
portfolio-quiet = { $when ->
    [then] From { $count } of those under way, we had heard nothing for more than { $days } days.
   *[now] From { $count } of those under way, we have heard nothing for more than { $days } days.
}
portfolio-all-quiet = { $when ->
    [then] From none of those under way had we heard anything for { $days } days.
   *[now] From none of those under way have we heard anything for { $days } days.
}
portfolio-see-quiet = See them first
portfolio-empty = Here you will see the projects, how far they have come, and what became of them.
portfolio-empty-first = Begin by registering a project, or read in what you have in a spreadsheet: nyttig import.

# Where they are.
portfolio-where = { $when ->
    [then] Where were they?
   *[now] Where are they now?
}
portfolio-where-explained = { $projects ->
    [one] One project follows the method “{ $method }”.
   *[other] { $projects } projects follow the method “{ $method }”.
} { $when ->
    [then] A project is quiet when nothing had happened in it for more than { $days } days.
   *[now] A project is quiet when nothing has happened in it for more than { $days } days.
}
portfolio-place-quiet = { $count } quiet
portfolio-place-note = { $count ->
    [0] none
    [one] project
   *[other] projects
}
portfolio-besides = Besides these,
portfolio-besides-paused = { $count } paused
portfolio-besides-shelved = { $count } shelved
portfolio-besides-stopped = { $count } stopped
portfolio-besides-not-begun = { $count ->
    [one] one not begun
   *[other] { $count } not begun
}

# The list.
portfolio-projects = The projects
portfolio-files = The list as a file
portfolio-filter = Narrow the list
portfolio-text = Words in the project
portfolio-phase = Phase
portfolio-every-phase = Every phase
portfolio-state = Status
portfolio-every-state = Every status
portfolio-unit = Unit
portfolio-every-unit = Every unit
portfolio-narrow = Narrow
portfolio-narrowed = Narrowed to:
portfolio-containing = “{ $text }”
portfolio-remove = { $words }: remove
portfolio-remove-all = Show all projects
portfolio-none-selected = No project matches what you have narrowed the list to.
portfolio-caption-all = All { $projects } projects.
portfolio-caption-page = Showing { $first }–{ $last } of { $projects } projects.
portfolio-caption-narrowed = { $chosen ->
    [one] One of { $projects } projects matches. The address holds what you narrowed to, so the link can be shared.
   *[other] { $chosen } of { $projects } projects match. The address holds what you narrowed to, so the link can be shared.
}
portfolio-caption-narrowed-page = Showing { $first }–{ $last } of { $chosen } that match, among { $projects } projects. The address holds what you narrowed to, so the link can be shared.
portfolio-column-project = Project
portfolio-column-phase = Phase
portfolio-column-since = Time there
portfolio-column-last = Last event
portfolio-column-owner = Owner
portfolio-not-begun = Not begun
portfolio-quiet-for = quiet for { $days } days
portfolio-pages = Pages of the list
portfolio-page = Page { $page } of { $pages }
portfolio-previous = Previous
portfolio-next = Next
portfolio-counted = { $words } ({ $count })
portfolio-more = More to narrow by
portfolio-every-mark = However it stands
portfolio-every-wait = Whatever it waits for
portfolio-mark-is = { $mark }: { $status }
portfolio-lead = Owner or lead: part of the name
portfolio-led-by = Owner or lead: { $person }
portfolio-led = lead: { $person }
portfolio-waits = Waits for
portfolio-waits-decision = wait for a decision
portfolio-waits-follow-up = have an overdue follow-up
portfolio-waits-life = are quiet
portfolio-longest = have been in their phase longer than most
portfolio-question-revisit = Look again
portfolio-question-take-up = Take it up again?
portfolio-question-move-on = Move on?
portfolio-question-stop = Stop?
portfolio-since = since
portfolio-long = Longer in the phase than most
portfolio-long-short = longer than most
portfolio-yes = yes
portfolio-rules = How we know this
portfolio-waits-rule = A project waits for a decision when the day has come on which a decision was to be looked at again, or until which the project was paused or shelved; when its readiness check says that everything is in place and it has not moved on; or when the latest follow-up says stop and it is still in operation.
portfolio-long-rule = Longer than 85 of 100 projects stay in the same phase, by those that have left it and those that are still there. It is not told where too few have left.
portfolio-column-unit = Unit
portfolio-column-days = Days there
portfolio-column-quiet = Days quiet
portfolio-column-lead = Lead
portfolio-column-waits = Waits for a decision
portfolio-column-waits-since = Has waited since
portfolio-column-address = Address

# The charts.
portfolio-history = How it has gone
portfolio-numbers = Show the figures as a table
portfolio-history-explained = { $methods ->
    [one] All projects, whatever the list above is narrowed to.
   *[other] The projects that follow “{ $method }”, whatever the list above is narrowed to.
}
