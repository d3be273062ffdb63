# The marks new, useful and utilised.

mark-marks = Marks
mark-why = Why?
mark-heading = New, useful, utilised
mark-new = New
mark-useful = Useful
mark-utilised = Utilised
mark-confirmed = confirmed
mark-not-reached = not all we aimed at
mark-too-few = too early to say
mark-not-answered = not answered
mark-not-measured = not measured
mark-not-yet = not relevant yet
mark-new-rule = Rule: It is recorded whether this is done for the first time, adapted from others or a copy.
mark-new-first = This has not been done here before.
mark-new-adapted = New here, adapted from others.
mark-new-copy = New here, a copy of what others do.
mark-new-unknown = Nobody has recorded how new this is.
mark-useful-rule = Rule: Every indicator that can be judged shows the improvement. Where a target is set, the latest result must reach it. Otherwise { $count } results in a row must be better than before. Judgement alone is not enough.
mark-useful-nothing = No indicator has been agreed.
mark-target-reached = “{ $indicator }”: The target is reached.
mark-target-missed = “{ $indicator }”: The target is not reached.
mark-target-ahead = “{ $indicator }”: The target is not reached yet, and there is time left.
mark-better-in-a-row = “{ $indicator }”: The latest { $count } results are better than before.
mark-not-better = “{ $indicator }”: The latest { $count } results are not all better than before.
mark-too-few-results = “{ $indicator }”: { $count ->
    [one] One result is too little to tell.
   *[other] { $count } results are too little to tell.
}
mark-judgement-only = “{ $indicator }”: It rests on judgement alone.
mark-nothing-aimed-at = “{ $indicator }”: There is neither a target nor a value from before.
mark-withheld = “{ $indicator }”: The latest value is withheld.
mark-no-result = “{ $indicator }”: Not measured.
mark-utilised-rule = Rule: In normal operation, and the latest follow-up that fell due says that it is in use and gives value, fully or in part.
mark-not-in-operation = Not in operation.
mark-nothing-planned = In operation, but no follow-up is planned.
mark-first-comes = In operation. The first follow-up comes on { $date }.
mark-unanswered = In operation, but the follow-up of { $date } is not answered.
mark-cannot-tell = In operation, but the answer for { $date } could not tell.
mark-refuted = In operation, but the answer for { $date } says no.
mark-use-confirmed = In operation, confirmed by the follow-up of { $date }.
mark-at-stake = Lost if the follow-up of { $date } is not answered.
