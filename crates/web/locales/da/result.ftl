# Results: entering and correcting them.

result-heading = Skriv et resultat ind
result-value = Hvad blev resultatet?
result-value-in = Hvad blev resultatet? ({ $unit })
result-value-missing = Skriv det, I målte. Har I ikke målt, er der intet at gemme, og det regnes ikke som nul.
result-no-level = Ikke målt
result-grade = Hvor sikkert er det?
result-grade-measured-after = Kun målt bagefter
result-grade-before-and-after = Målt både før og efter
result-grade-compared = Målt og sammenlignet med nogen andre
result-grade-judgement = Ikke målt, men vurderet af fagfolk
result-note = Er der noget, man bør vide om tallet?
result-send = Gem resultatet
result-enter = Skriv et resultat ind
result-all = Alle målinger ({ $count })
result-on = Målt
result-came-out = Resultat
result-first = først skrevet ind som { $value }
result-correct = Ret
result-correct-this = Ret resultatet fra { $date }
result-correct-heading = Ret et resultat
result-correct-intro = Det, der først blev skrevet ind, bliver stående, og begge vises.
result-stands = »{ $indicator }«: Nu står der { $value }, målt { $date }.
result-reason = Hvorfor var det forkert?
result-reason-hint = For eksempel: Vi talte en uge dobbelt.
result-correct-send = Ret resultatet
