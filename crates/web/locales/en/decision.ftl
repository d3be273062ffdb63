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

# Writing one down.
decision-form-heading = Write down a decision
decision-form-intro = Write what was decided so that somebody who was not there sees why. Once saved it stands. A later decision can take its place.
decision-form-question = What was to be decided?
decision-form-question-hint = As a question, for example: How shall we look after residents at night?
decision-form-nothing = Doing nothing
decision-form-as-before = Leave things as they are
decision-form-option = Option { $place }
decision-form-why-not = Why not this one?
decision-form-chosen = What was chosen?
decision-form-rationale = Why that one?
decision-form-decider = Who decided?
decision-form-decider-too = Together with
decision-form-nobody = Nobody chosen
decision-form-evidence = Rests on
decision-form-nothing-picked = Nothing picked
decision-form-link = Rests on a web page or a document
decision-form-link-hint = The address begins with https://
decision-form-link-title = What it is
decision-form-heard = Who was heard?
decision-form-one-a-line = One on each line. Groups and roles, not names of individuals.
decision-form-conditions = What must hold for it to stand?
decision-form-conditions-hint = One condition on each line, for example: We stop if more than two fall at night.
decision-form-revisit-on = When is it to be looked at again?
decision-form-supersedes = Does it take the place of an earlier decision?
decision-form-supersedes-none = No
decision-form-more = One more option
decision-form-send = Save the decision
decision-option-missing = Write at least one option besides doing nothing.
decision-chosen-missing = Choose one of the options written above.
decision-decider-missing = Choose who decided.

# Looking at one again, and conditions in figures.
decision-revisit-open = Look at it again
decision-revisit-heading = Does the decision still stand?
decision-revisit-intro = Write this when you have looked at the decision again and it stands. If it no longer holds, record a new decision that takes its place.
decision-revisit-reason = What did you find, and why does it stand?
decision-revisit-reason-hint = Look at the conditions and at what has been measured since.
decision-revisit-when = When did you look at it?
decision-revisit-send = Save that it stands
decision-limit-indicator = Condition in figures: which indicator?
decision-limit-hint = For example: Stop if fewer than 60 % turn up by 1 June.
decision-limit-none = No condition in figures
decision-limit-side = The condition is broken when the figure is
decision-limit-below = below the limit
decision-limit-above = above the limit
decision-limit-value = The limit
decision-limit-by = When the figure is read
decision-limit-words = What do you do if the condition is broken?
decision-limit-words-hint = For example: We stop.

# Drafts.
decision-draft-save = Save draft
decision-draft-discard = Throw the draft away
decision-draft-seen = Everybody who sees the project sees a draft. It becomes a decision when that is saved.
decision-draft = Draft
decision-draft-no-question = no question yet
decision-draft-begun = Begun { $date }.
decision-draft-finish = Finish writing
