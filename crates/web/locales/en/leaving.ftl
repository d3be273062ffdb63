# Somebody leaves the organisation.

leaving-heading = { $person } leaves
leaving-open = Enter that the person leaves
leaving-known = The last day is { $date }.
leaving-intro = From the day after it is no longer possible to sign in. What they have done stays.
leaving-on = Last day
leaving-send = Save the last day
leaving-theirs = { $count ->
    [0] Nothing has to be taken over
    [one] One thing has to be taken over by somebody else
   *[other] { $count } things have to be taken over by others
}
leaving-owner = Owns the project
leaving-lead = Leads the project
leaving-follow-up = Will answer the follow-up
leaving-indicator = Will measure { $indicator }
