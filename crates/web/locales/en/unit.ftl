# What a unit has before it.

unit-title = My unit
unit-which = Which unit?
unit-choose = Choose a unit
unit-none = Choose a unit to see what it has before it
unit-choose-first = We do not know which unit you work in. Choose one above: you will see its projects, what waits for a decision, and what was handed over to it.
unit-empty = { $unit } has no projects yet
unit-empty-first = Begin by registering a challenge, and say that it belongs to this unit. What others make and hand over to the unit is shown here as well.
unit-quiet = { $projects ->
    [0] { $unit } has taken over solutions, and nothing waits
    [one] { $unit } has one project, and nothing waits
   *[other] { $unit } has { $projects } projects, and nothing waits
}
unit-waits = { $unit }: { $decisions ->
    [0] nothing waits for a decision
    [one] one thing waits for a decision
   *[other] { $decisions } things wait for a decision
}, { $due ->
    [0] no follow-up is due
    [one] one follow-up is due
   *[other] { $due } follow-ups are due
}
unit-undecided = Waits for a decision
unit-to-answer = Follow-ups that are due
unit-handed-over = Handed over to the unit
unit-projects = The projects of the unit
unit-all = See them in the portfolio
unit-asked = { $project } – { $person } is asked
unit-since = { $days ->
    [one] for { $days } day
   *[other] for { $days } days
}
unit-in-operation = in operation since { $date }
unit-last = last event { $date }
