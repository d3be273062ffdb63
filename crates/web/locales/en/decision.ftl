# One decision.

decision-taken = Decision, { $date }
decision-why = Why
decision-options = The options that were weighed
decision-chosen = Chosen
decision-do-nothing = Leave things as they are
decision-pros = For
decision-cons = Against
decision-why-not = Why not
decision-evidence = What it rests on
decision-no-evidence = Nothing is listed.
decision-evidence-unknown = Something that had not been recorded at this point.
decision-known-then = See the whole project as we knew it on { $date }
decision-looked-at = Looked at again, and it stands
decision-who = Who
decision-deciders = Decided
decision-heard = Were heard
decision-case-number = Case number
decision-conditions = Holds as long as
decision-limit = Broken if “{ $indicator }” is { $side ->
    [below] below
   *[above] above
} { $value } on { $date }.
decision-stands = Does it still stand?
decision-revisit = To be looked at again
decision-revisit-on = { $date }
decision-no-date = No date is set
decision-supersedes = Takes the place of
decision-superseded-by = Replaced by
decision-none = None
decision-still-stands = None. It stands.
decision-in-short = { $chosen }, { $date }
decision-no-longer = This no longer holds. It was replaced by:
decision-overdue = Should have been looked at again on { $date }.
decision-in-the-log = In the log
decision-recorded = Recorded by { $person } on { $moment }, as event { $position }.
decision-files = The decision as a file
