# One project.

project-shown = As we know it today, { $date }
project-where = Where the project is
project-here = { $when ->
    [then] We were here, since { $date }
   *[now] We are here, since { $date }
}
project-paused-here = Paused here
project-shelved-here = Shelved here
project-stopped-here = Stopped here
project-passed-over = Has not been here
project-not-begun = Not begun
project-not-in-operation = Not in operation
project-operation-was = In operation { $date }
project-length = { $days ->
    [one] { $days } day
   *[other] { $days } days
}{ $rounds ->
    [one] { "" }
   *[other] { " " }in { $rounds } rounds
}
project-paused = Paused since { $date }.
project-shelved = Shelved { $date }.
project-stopped = Stopped { $date }.
project-revisit = To be looked at again { $date }.
project-revisit-passed = Should have been looked at again { $date }.

# What it is about.
project-about = What it is about
project-challenge = What is hard today
project-concerns = Whom it concerns
project-aim = What we want to achieve
project-erased = (erased)
project-withheld = withheld by the source

# What is expected, measured and decided.
project-measures = Does it work?
project-benefit = Expected benefit
project-dis-benefit = Expected disadvantage
project-measured = { $value }, measured { $date }. { $count ->
    [one] One measurement.
   *[other] { $count } measurements.
} { $grade }
project-not-measured = Not measured yet.
project-baseline = { $dated ->
    [yes] Before: { $value } ({ $date }).
   *[no] Before: { $value }.
}
project-target = { $dated ->
    [yes] Target: { $value } by { $date }.
   *[no] Target: { $value }.
}
project-grade-judgement = Rests on judgement.
project-grade-measured-after = Measured only afterwards.
project-grade-before-and-after = Measured before and after.
project-grade-compared = Measured against something to compare with.
project-grade-imported = As stated in an imported file.
project-decisions = Decisions
project-decision-stands = { $date }. It stands.
project-decision-revisit = { $date }. To be reconsidered { $revisit }.
project-decision-overdue = { $date }. Should have been reconsidered { $revisit }.
project-decision-superseded = { $date }. Replaced by a later decision.

# What happened.
project-timeline = What has happened
project-files = The timeline as a file
project-by = { $person }
project-recorded = { "" }, entered { $date }
project-unnamed = Unknown

# Beside it.
project-follow-ups = Follow-up
project-follow-up-answered = Answered for { $date }
project-follow-up-overdue = { $days ->
    [one] Overdue for { $days } day
   *[other] Overdue for { $days } days
}
project-follow-up-comes = { $date }
project-follow-up-missing = { $person } should have answered { $date }.
project-follow-up-asks = { $person } will be asked.
project-follow-up-answer = { $used ->
    [yes] In use
    [partly] Partly in use
    [no] Not in use
   *[unknown] Not known whether it is in use
}, { $value ->
    [yes] gives the value that was expected.
    [partly] gives some of the value that was expected.
    [no] does not give the value that was expected.
   *[unknown] not known whether it gives value.
}
project-people = People
project-role-owner = Owner
project-role-lead = Project lead
project-role-driver = Driver
project-role-member = Taking part
project-role-partner = Partner
project-role-line-manager = Line manager
project-facts = About the project
project-unit = Unit
project-area = Area
project-novelty = How new
project-novelty-first = Not done before
project-novelty-adapted = Adapted from others
project-novelty-copy = A copy of what others do
project-planned-start = Planned start
project-planned-end = Planned in operation
project-registered = Registered
project-key = Key
project-method = Method
project-method-version = { $method }, version { $version }

# What can be done.
project-do = Other things you can do
project-do-work-on = Work on { $phase }
project-do-describe = Change the description
project-do-insight = Write down an insight
project-do-trial = Write down a trial
project-do-answer = Answer the follow-up
project-do-decision = Write down a decision
project-do-operation = Hand over to the line
project-do-move = Move, pause or stop
project-readiness = Are we ready? Checked on { $date }: { $yes } of { $all } are in place, { $partly } partly.

# What the timeline can be narrowed to.
project-topics = Show
project-topic-all = All
project-topic-course = Course
project-topic-decisions = Decisions
project-topic-learned = Learned
project-topic-measured = Measured
project-topic-follow-ups = Follow-up
project-topic-shown = Showing { $count } of { $all } events.

# In the small chart, beside the dots.
project-chart-last = { $value } latest
project-chart-target = { $value } target
project-chart-before = { $value } before
