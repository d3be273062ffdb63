# Results: entering and correcting them.

result-heading = Skriv inn et resultat
result-value = Hva ble resultatet?
result-value-in = Hva ble resultatet? ({ $unit })
result-value-missing = Skriv det dere målte. Har dere ikke målt, er det ingenting å lagre, og det blir ikke regnet som null.
result-no-level = Ikke målt
result-grade = Hvor sikkert er det?
result-grade-measured-after = Målt bare etterpå
result-grade-before-and-after = Målt både før og etter
result-grade-compared = Målt og sammenlignet med noen andre
result-grade-judgement = Ikke målt, men vurdert av fagfolk
result-note = Noe man bør vite om tallet?
result-send = Lagre resultatet
result-enter = Skriv inn et resultat
result-all = Alle målinger ({ $count })
result-on = Målt
result-came-out = Resultat
result-first = først skrevet inn som { $value }
result-correct = Rett
result-correct-this = Rett resultatet fra { $date }
result-correct-heading = Rett et resultat
result-correct-intro = Det som ble skrevet inn først, blir stående, og begge vises.
result-stands = «{ $indicator }»: Nå står det { $value }, målt { $date }.
result-reason = Hvorfor var det feil?
result-reason-hint = For eksempel: Vi talte en uke dobbelt.
result-correct-send = Rett resultatet
