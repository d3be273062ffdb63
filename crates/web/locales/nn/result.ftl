# Results: entering and correcting them.

result-heading = Skriv inn eit resultat
result-value = Kva vart resultatet?
result-value-in = Kva vart resultatet? ({ $unit })
result-value-missing = Skriv det de målte. Har de ikkje målt, er det ingenting å lagre, og det blir ikkje rekna som null.
result-no-level = Ikkje målt
result-grade = Kor sikkert er det?
result-grade-measured-after = Målt berre etterpå
result-grade-before-and-after = Målt både før og etter
result-grade-compared = Målt og samanlikna med nokon andre
result-grade-judgement = Ikkje målt, men vurdert av fagfolk
result-note = Noko ein bør vite om talet?
result-send = Lagre resultatet
result-enter = Skriv inn eit resultat
result-all = Alle målingar ({ $count })
result-on = Målt
result-came-out = Resultat
result-first = først skrive inn som { $value }
result-correct = Rett
result-correct-this = Rett resultatet frå { $date }
result-correct-heading = Rett eit resultat
result-correct-intro = Det som vart skrive inn først, blir ståande, og begge blir viste.
result-stands = «{ $indicator }»: No står det { $value }, målt { $date }.
result-reason = Kvifor var det feil?
result-reason-hint = Til dømes: Vi talde ei veke dobbelt.
result-correct-send = Rett resultatet
