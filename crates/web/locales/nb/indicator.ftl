# Agreeing on an indicator.

indicator-heading = Hva skal dere måle?
indicator-intro = En måleindikator er ett tall som viser om det blir bedre. Mål helst én gang før dere begynner.
indicator-name = Hva teller eller måler dere?
indicator-name-hint = For eksempel: Fall om natta
indicator-unit = Enhet
indicator-unit-hint = For eksempel: per kvartal, %, dager, kroner.
indicator-direction = Hva er bedre?
indicator-baseline = Hvor stod det før?
indicator-baseline-hint = Målt før dere endret noe. Tomt betyr at det ikke er målt.
indicator-baseline-on = Når ble det målt?
indicator-target = Hvor vil dere?
indicator-target-on = Innen når?
indicator-date-alone = Skriv tallet også, eller ta bort datoen.
indicator-benefit = Hvilken gevinst viser det noe om?
indicator-not-said = Ikke sagt
indicator-method = Hvordan måles det?
indicator-method-hint = For eksempel: Telles i journalen siste dag i kvartalet.
indicator-cadence = Hvor ofte?
indicator-responsible = Hvem måler?
indicator-send = Lagre måleindikatoren
indicator-add = Legg til en måleindikator
