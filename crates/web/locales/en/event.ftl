# What happened, as sentences.

event-organisation-registered = The organisation { $name } was registered.
event-organisation-simulated = The clock is simulated: this is a demonstration or a test.
event-settings-name = The organisation is now called { $name }.
event-settings-zone = The time zone is now { $zone }.
event-settings-language = The language is now { $language }.
event-settings-logo-text = The pages now say { $text } at the top.
event-settings-no-logo-text = The pages now say the name of the product at the top.
event-settings-colour = The colour of the pages is now { $colour }.
event-settings-method = New projects now follow the method { $method }.
event-method-adopted = The method { $name } was adopted in version { $version }. It has { $phases ->
        [one] one phase
       *[other] { $phases } phases
    }.

event-unit-registered = The unit { $name } was registered.
event-unit-parent = It belongs to { $parent }.
event-unit-renamed = The unit is now called { $name }.
event-unit-moved = The unit now belongs to { $parent }.
event-unit-kind = Kind of unit: { $kind }.
event-unit-kind-removed = What kind of unit it is, is no longer stated.
event-unit-closed = The unit was closed.
event-unit-successor = Its work was taken over by { $successor }.

event-person-registered = { $name } was registered as { $kind }.
event-person-renamed = The person is now called { $text }.
event-person-email = The e-mail address was changed.
event-person-title = Job title: { $text }.
event-person-title-removed = The job title was removed.
event-person-company = Company: { $text }.
event-person-company-removed = The company was removed.
event-person-unit = Unit: { $unit }.
event-person-left = The person has left. The last day was { $date }.
event-person-role-granted = The person became { $role } in the organisation.
event-person-role-withdrawn = The person is no longer { $role } in the organisation.
event-selection-saved = The selection { $name } of the portfolio was saved.
event-selection-shared = The selection { $name } of the portfolio was saved and shared with the organisation.
event-selection-removed = A selection of the portfolio was removed.

event-project-registered = The project { $title } was registered.
event-project-described = The description of the project was changed.
event-project-renamed = The project is now called { $title }.
event-project-unit = It belongs to { $unit }.
event-project-area = Service area: { $area }.
event-project-area-removed = The service area was removed.
event-project-method = It follows the method { $method }.
event-project-key = Its key in other systems is { $key }.
event-planned-start = { $how ->
        [on] It is planned to start on { $date }.
        [withheld] The source does not disclose the planned start and refers to { $date }.
       *[none] The source no longer states a planned start.
    }
event-planned-end = { $how ->
        [on] The solution is planned to be in operation on { $date }.
        [withheld] The source does not disclose when the solution is to be in operation and refers to { $date }.
       *[none] The source no longer states when the solution is to be in operation.
    }
event-challenge-removed = The challenge was removed from the description.
event-concerns-removed = Whom it concerns was removed from the description.
event-aim-removed = The aim was removed from the description.
event-role-assigned = { $person } became { $role }.
event-role-ended = { $person } is no longer { $role }.

event-phase-started = The project started in the phase { $phase }.
event-phase-entered = { $how ->
        [back] The project went back from { $from } to { $phase }.
        [skip] The project went from { $from } straight to { $phase }, skipping what lies between.
       *[forward] The project moved on from { $from } to { $phase }.
    }
event-project-paused = The project was paused.
event-project-paused-until = The project was paused until { $until }.
event-project-resumed = Work on the project was resumed.
event-project-shelved = The project was shelved. It will be looked at again on { $date }.
event-project-stopped = The project was stopped. Cause: { $cause }.
event-novelty-recorded = { $novelty ->
        [first] The solution is new: as far as is known, nobody has done this before.
        [adapted] The solution builds on what others do and is substantially adapted.
       *[copy] The solution is largely the same as others use.
    }
event-novelty-of = It comes from the project { $project }.
event-link-made = { $kind ->
        [continues] The project carries on { $project }.
        [depends_on] The project depends on { $project }.
       *[related] The project is related to { $project }.
    }
event-link-removed = { $kind ->
        [continues] The project no longer carries on { $project }.
        [depends_on] The project no longer depends on { $project }.
       *[related] The project is no longer related to { $project }.
    }

event-guide-answered = In the phase { $phase }, this question was answered: { $question }
event-guide-removed = In the phase { $phase }, the answer to the question { $question } was taken away.
event-readiness-checked = The readiness of the phase { $phase } was checked: { $yes } of { $all } are in place, { $partly } partly.
event-insight-found = A need was found. Method: { $method }.
event-insight-asked = { $asked ->
        [one] One person was asked or observed.
       *[other] { $asked } people were asked or observed.
    }
event-trial-recorded = A trial was carried out.
event-trial-participants = { $participants ->
        [one] One person took part.
       *[other] { $participants } took part.
    }
event-trial-outcome = { $outcome ->
        [supported] The assumption held.
        [refuted] The assumption did not hold.
       *[unclear] The trial gave no clear answer.
    }
event-decision-drafted = Draft of a decision{ $asks ->
    [yes] : { $question }
   *[no] { "" }
}.
event-decision-draft-discarded = A draft of a decision was thrown away.
event-decision-recorded = A decision was taken: { $question }
event-decision-chosen = { $options } options were considered, and { $chosen } was chosen.
event-decision-deciders = Decided by: { $deciders }.
event-decision-case = Case number: { $number }.
event-decision-supersedes = The decision replaces { $decision }.
event-decision-revisit = The question will be taken up again on { $date }.
event-decision-evidence = It rests on { $evidence }.
event-evidence-insights = { $count ->
        [one] one need that was found
       *[other] { $count } needs that were found
    }
event-evidence-trials = { $count ->
        [one] one trial
       *[other] { $count } trials
    }
event-evidence-results = { $count ->
        [one] one measured result
       *[other] { $count } measured results
    }
event-decision-stands = The decision was looked at again and stands: { $decision }

event-benefit-expected = { $kind ->
        [worse] The project is expected to bring a drawback: { $title }.
       *[better] The project is expected to bring a benefit: { $title }.
    }
event-benefit-changed = { $kind ->
        [worse] What is expected of a drawback was changed: { $title }.
       *[better] What is expected of a benefit was changed: { $title }.
    }
event-benefit-value-types = Kind of value: { $types }.
event-benefit-owner = { $person } is responsible for it.
event-indicator-defined = It was agreed to measure { $name }.
event-indicator-changed = The agreement to measure { $name } was changed.
event-indicator-direction = { $direction }.
event-indicator-baseline = { $dated ->
        [yes] The starting point was { $value } ({ $date }).
       *[no] The starting point was { $value }.
    }
event-indicator-target = { $dated ->
        [yes] The target is { $value } by { $date }.
       *[no] The target is { $value }.
    }
event-indicator-cadence = It is measured { $cadence }.
event-indicator-responsible = { $person } is responsible for measuring it.
event-result-measured = { $kind ->
        [withheld] The result for { $indicator } is { $value }.
       *[value] { $indicator } was measured at { $value }.
    }
event-result-grade = How sure: { $grade }.
event-result-corrected = A result for { $indicator } was corrected: first { $first }, now { $value }.
event-result-corrected-to = A result for { $indicator } was corrected to { $value }.

event-operation-started = The solution was handed over and is in normal operation. { $person } is responsible for it in the line.
event-operation-unit = It is used in { $unit }.
event-operation-checks = { $met } of { $all } points on the hand-over checklist were in place.
event-follow-up-scheduled = Follow-up was planned: { $schedule }.
event-follow-up-responsible = { $person } will answer.
event-schedule-months = { $last ->
        [one] { $months } month after { $date }
       *[other] { $months } months after { $date }
    }
event-schedule-on = { $dates }
event-schedule-repeated = repeatedly, first on { $first }
event-schedule-repeated-until = repeatedly, first on { $first } and not after { $until }
event-follow-up-answered = The follow-up due on { $due } was answered.
event-follow-up-in-use = { $answered ->
        [yes] The solution is in use.
        [partly] The solution is partly in use.
        [no] The solution is not in use.
       *[unknown] It is not known whether the solution is in use.
    }
event-follow-up-as-intended = { $answered ->
        [yes] It is used as intended.
        [partly] It is partly used as intended.
        [no] It is not used as intended.
       *[unknown] It is not known whether it is used as intended.
    }
event-follow-up-gives-value = { $answered ->
        [yes] It gives the value that was expected.
        [partly] It gives some of the value that was expected.
        [no] It does not give the value that was expected.
       *[unknown] It is not known whether it gives the value that was expected.
    }
event-follow-up-course = { $answered ->
        [keep] It will be used as now.
        [adjust] It will be used with changes.
       *[stop] Its use will end.
    }
event-follow-up-snoozed = The follow-up due on { $due } was put off until { $until }.
event-follow-up-reassigned = { $person } will answer the follow-up from now on.
event-follow-up-ended = The follow-up was ended.
event-snapshot-confirmed = The file { $file } confirmed what was known, with no changes in { $rows ->
        [one] one row
       *[other] { $rows } rows
    }.
event-source = Taken from the file { $file }, row { $row }.

# What a quoted text is.
event-label-aim = Aim
event-label-answer = Answer
event-label-challenge = Challenge
event-label-concerns = Whom it concerns
event-label-condition = Condition
event-label-evidence = Other evidence
event-label-for-whom = For whom
event-label-freed-for = What is freed is used for
event-label-heard = Heard
event-label-hypothesis = Assumption
event-label-lacking = Lacking
event-label-learned = Learned
event-label-method = Method
event-label-need = Need
event-label-note = Note
event-label-origin = Comes from
event-label-preconditions = Preconditions
event-label-question = Question
event-label-rationale = Rationale
event-label-reason = Reason
event-label-result = Result
event-label-stops = What we stop doing
event-label-who = Who
event-label-why-not = Why not { $option }

event-remark-question = A question was asked about { $about }.
event-remark-made = A comment was written about { $about }.
event-remark-reply = A reply was written in the conversation about { $about }.
event-remark-mentions = It was brought to the attention of { $people }.
event-remark-read = { $person } has read what was written about { $about }.
event-remark-answered = The question about { $about } has been answered.
event-about-project = the project
event-about-decision = the decision { $name }
event-about-indicator = the indicator { $name }
event-about-insight = the insight { $name }
event-about-trial = the trial { $name }
event-about-follow-up = the follow-up { $name }
event-label-remark = Text
event-attachment-added = The web link { $title } was added. It is about { $about }.
event-attachment-removed = The web link { $title } was removed.
event-label-address = Address
