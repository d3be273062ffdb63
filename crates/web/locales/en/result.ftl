# Results: entering and correcting them.

result-heading = Enter a result
result-value = What was the result?
result-value-in = What was the result? ({ $unit })
result-value-missing = Write what you measured. If you have not measured, there is nothing to save, and it does not count as zero.
result-no-level = Not measured
result-grade = How sure is it?
result-grade-measured-after = Measured after only
result-grade-before-and-after = Measured before and after
result-grade-compared = Measured and compared with others
result-grade-judgement = Not measured, but judged by professionals
result-note = Anything to know about the figure?
result-send = Save the result
result-enter = Enter a result
result-all = All results ({ $count })
result-on = Measured
result-came-out = Result
result-first = first entered as { $value }
result-correct = Correct
result-correct-this = Correct the result of { $date }
result-correct-heading = Correct a result
result-correct-intro = What was entered first is kept, and both are shown.
result-stands = “{ $indicator }”: It says { $value } now, measured { $date }.
result-reason = Why was it wrong?
result-reason-hint = For example: We counted one week twice.
result-correct-send = Correct the result
