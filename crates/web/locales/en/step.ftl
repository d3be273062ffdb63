# A phase as a guide.

step-progress = Phase { $place } of { $of }.
step-here = We are here.
step-tasks = What you can do here
step-tasks-explained = Going by what has been saved so far.
step-task-describe = Describe the challenge
step-task-people = Agree on who is responsible
step-task-insight = Write down what you find out about the need
step-task-trial = Try it, and write down what happened
step-task-decision = Take a decision
step-task-measure = Agree on what should become better and how it is measured
step-task-follow-up = Plan the follow-up after introduction
step-not-started = Not started
step-lacks = Opened, lacks { $what }
step-ready = Ready
step-waits = Waits for { $whom }
step-lacks-challenge = what is hard
step-lacks-concerns = whom it concerns
step-lacks-aim = what you want to achieve
step-lacks-owner = an owner
step-lacks-lead = somebody who leads the work
step-lacks-benefit = a benefit
step-lacks-indicator = an indicator
step-questions = Questions to talk about
step-questions-explained = Take them together. You need not answer them all.
step-activities = Suggestions for what you can do
step-activities-explained = Nothing here is required. Choose what fits.
step-readiness = Are we ready?
step-exit-test = When you can move on
step-onward = Move on or back
step-task-questions = Answer the questions
step-task-readiness = Check whether you are ready
step-lacks-answers = { $count ->
        [one] an answer to one question
       *[other] answers to { $count } questions
    }
step-lacks-in-place = { $count ->
        [one] one point that is not wholly in place
       *[other] { $count } points that are not wholly in place
    }
step-answer = Answer
step-answer-change = Change the answer
step-answer-all = Answer several at a time
step-answered = Answered on { $date } by { $person }
step-answers-heading = Answer the questions: { $phase }
step-answers-intro = Write what you have come to. You need not answer them all, and you can change the answers at any time.
step-answers-kept = A new answer is shown in place of the old one. The log keeps both.
step-answers-send = Save the answers
step-readiness-open = Check whether you are ready
step-readiness-again = Check again
step-readiness-heading = Are we ready? { $phase }
step-readiness-intro = Answer as it is today. The check stops nobody: you can move on whatever it shows.
step-readiness-note = Note on point { $place }
step-readiness-on = When did you check?
step-readiness-send = Save the check
step-readiness-checked = Last checked on { $date } by { $person }.
step-readiness-none = Not checked yet.
