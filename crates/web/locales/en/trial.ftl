# Writing down a trial that was carried out.

trial-heading = Write down a trial
trial-intro = A trial can be small: a question, a drawing, a week in practice. What did not work is worth knowing too.
trial-hypothesis = What did you believe?
trial-hypothesis-hint = For example: “If we eat in two sittings, it will be calmer.”
trial-method = How did you try it?
trial-method-hint = What you did, for how long, and what you looked for.
trial-participants = How many took part?
trial-result = What happened?
trial-outcome = Did what you believed hold?
trial-outcome-supported = Yes
trial-outcome-refuted = No
trial-outcome-unclear = We do not know yet
trial-learning = What did you learn?
trial-send = Save the trial
