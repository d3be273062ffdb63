# Agreeing on an indicator.

indicator-heading = Kva skal de måle?
indicator-intro = Ein måleindikator er eitt tal som viser om det blir betre. Mål helst éin gong før de byrjar.
indicator-name = Kva tel eller måler de?
indicator-name-hint = Til dømes: Fall om natta
indicator-unit = Eining
indicator-unit-hint = Til dømes: per kvartal, %, dagar, kroner.
indicator-direction = Kva er betre?
indicator-baseline = Kvar stod det før?
indicator-baseline-hint = Målt før de endra noko. Tomt tyder at det ikkje er målt.
indicator-baseline-on = Når vart det målt?
indicator-target = Kvar vil de?
indicator-target-on = Innan når?
indicator-date-alone = Skriv talet òg, eller ta bort datoen.
indicator-benefit = Kva gevinst viser det noko om?
indicator-not-said = Ikkje sagt
indicator-method = Korleis blir det målt?
indicator-method-hint = Til dømes: Blir talt i journalen siste dag i kvartalet.
indicator-cadence = Kor ofte?
indicator-responsible = Kven måler?
indicator-send = Lagre måleindikatoren
indicator-add = Legg til ein måleindikator
