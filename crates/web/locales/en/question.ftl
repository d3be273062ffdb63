# Ten questions that leaders ask.

question-title = Ten questions, answered
question-back = Back to the portfolio
question-where = Where are the projects?
question-where-answer = { $when ->
    [then] Of { $projects } projects, { $active } were under way and { $operation } in operation.
   *[now] Of { $projects } projects, { $active } are under way and { $operation } in operation.
}
question-moves = What comes in, and what moves on?
question-moves-answer = In the past year, { $begun } began, there were { $moved } moves to another phase, { $handed } went into operation and { $stopped } stopped.
question-begun = Begun in the past year
question-moved = Moves to another phase in the past year
question-handed-over = Put into operation in the past year
question-stopped-lately = Stopped in the past year
question-decisions = What waits for a decision?
question-decisions-answer = { $waiting ->
    [0] No project waits for a decision.
    [one] One project waits for a decision.
   *[other] { $waiting } projects wait for a decision.
} { $decided ->
    [0] No decision was recorded in the past year.
    [one] One decision was recorded in the past year.
   *[other] { $decided } decisions were recorded in the past year.
}
question-wait-for-decision = Projects that wait for a decision
question-decided = Decisions recorded in the past year
question-stays = How long do they stay in each phase?
question-stays-answer = They stay longest in “{ $phase }”: half of them have moved on after { $days } days.
question-stays-unknown = Too few have moved on to tell.
question-stay = { $left } moved on, { $there } did not or have not yet
question-not-yet-half = not yet known
question-stuck = What is stuck?
question-stuck-answer = From { $quiet } of those under way we have heard nothing for more than { $days } days, and { $long } have been in their phase longer than most.
question-quiet = Quiet
question-stopped = What was stopped, and why?
question-stopped-answer = { $stopped } of the { $ended } that came to an end or into operation were stopped.
question-all-stopped = Stopped in all
question-in-use = How many came into use?
question-in-use-answer = { $operation } of { $projects } projects are in operation. In { $confirmed } of them, the latest follow-up confirms that it is in use and of value.
question-better = Did it become better?
question-better-answer = { $confirmed } projects show the improvement they aimed at, { $missed } do not, and { $unmeasured } have not been measured.
question-effort = Where does the effort lie?
question-effort-answer = { $units ->
    [one] All of it lies in { $unit }: { $count } of { $projects } projects.
   *[other] Most projects, { $count } of { $projects }, lie in { $unit }; { $units } units have any.
}
question-effort-unknown = No project says which unit it belongs to.
question-novelty-unknown = Not recorded how new it is
question-follow-ups = Do we follow up?
question-follow-ups-answer = { $overdue ->
    [0] No project has an overdue follow-up.
    [one] One project has an overdue follow-up.
   *[other] { $overdue } projects have an overdue follow-up.
} { $answered } of the { $due } follow-ups that fell due were answered.
question-overdue = Projects with an overdue follow-up
question-fallen-due = Follow-ups that fell due
question-answered = Follow-ups that were answered
