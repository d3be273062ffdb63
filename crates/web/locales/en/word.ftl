# Words of closed vocabularies, and what is said where a name is not known.

word-quoted = “{ $text }”
word-list = { $first } and { $last }
word-text-erased = (the text was erased)
word-person-erased = a person who was erased
word-person-unknown = an unknown person
word-unit-erased = a unit without a name
word-unit-unknown = an unknown unit
word-project-unknown = a project that is not known here
word-indicator-unknown = an unknown indicator
word-decision-unknown = an earlier decision
word-value-withheld = withheld by the source ({ $reason })

word-language-nb = Norwegian (bokmål)
word-language-nn = Norwegian (nynorsk)
word-language-da = Danish
word-language-en = English

word-state-active = in progress
word-state-paused = paused
word-state-shelved = shelved
word-state-stopped = stopped
word-state-in-operation = in operation

word-role-owner = owner of the project
word-role-lead = lead of the project
word-role-driver = driver of the project
word-role-member = a member of the project
word-role-partner = a participant from a partner
word-organisation-role-administrator = administrator
word-organisation-role-leader = leader
word-organisation-role-auditor = auditor

word-person-kind-employee = an employee
word-person-kind-partner = a partner

word-stop-reason-need-not-confirmed = the need was smaller than assumed, or another
word-stop-reason-no-improvement = the trial showed no improvement
word-stop-reason-too-expensive = too expensive to bring into operation
word-stop-reason-no-owner = nobody in the line takes it over
word-stop-reason-solved-otherwise = solved in another way
word-stop-reason-priorities = other things come first
word-stop-reason-not-lawful = law or privacy stands in the way
word-stop-reason-other = another cause

word-novelty-first = first of its kind
word-novelty-adapted = adapted from others
word-novelty-copy = taken over from others

word-insight-method-interview = interviews
word-insight-method-observation = observation
word-insight-method-workshop = workshop
word-insight-method-survey = survey
word-insight-method-data = figures that were there already
word-insight-method-literature = research and the experience of others
word-insight-method-other = another method

word-value-type-quality = better quality
word-value-type-efficiency = better efficiency
word-value-type-avoided-costs = avoided costs
word-value-type-saved-time = saved time
word-value-type-employee-satisfaction = more satisfied employees
word-value-type-user-satisfaction = more satisfied users
word-value-type-citizen-influence = more insight and influence for citizens
word-value-type-political-goals = political goals
word-value-type-business-value = value for business
word-value-type-other = other value

word-direction-up = Higher is better
word-direction-down = Lower is better
word-direction-neutral = Neither higher nor lower is better in itself

word-cadence-weekly = every week
word-cadence-monthly = every month
word-cadence-quarterly = every quarter
word-cadence-half-yearly = every half-year
word-cadence-yearly = every year

word-grade-judgement = professional judgement
word-grade-measured-after = measured afterwards only
word-grade-before-and-after = measured both before and after
word-grade-compared = measured and compared with something else
word-grade-imported = as the source states it
word-readiness-yes = Yes
word-readiness-partly = Partly
word-readiness-no = No
