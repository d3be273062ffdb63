# Writing down a benefit.

benefit-heading = What becomes better?
benefit-intro = A benefit is something that becomes better for somebody. One sentence is enough.
benefit-title = The benefit in a few words
benefit-title-hint = For example: Calmer nights
benefit-for-whom = For whom, and how do they notice?
benefit-for-whom-hint = For example: Residents are not woken, and the night staff have time for those who are awake.
benefit-preconditions = What must be in place?
benefit-preconditions-hint = For example: Everybody on duty has a phone with its sound on.
benefit-more = More fields
benefit-kind = Does it become better or worse?
benefit-kind-better = Better: a benefit
benefit-kind-worse = Worse for somebody: a disadvantage to reckon with
benefit-not-said = Not said
benefit-value-type = What kind of value is it?
benefit-value-type-too = Another kind of value too?
benefit-owner = Who answers for it?
benefit-owner-hint = Preferably a line manager, who is there when the project is over.
benefit-stops = What do you stop doing?
benefit-stops-hint = What is new seldom pays if everything old goes on.
benefit-freed-for = What is freed time or money used for?
benefit-send = Save the benefit
benefit-add = Add a benefit
benefit-change = Change the benefit
benefit-change-heading = Change what you expect
benefit-change-intro = Write it as it is now, and why. The log keeps what you expected before.
benefit-change-reason = Why has it changed?
