# Agreeing on an indicator.

indicator-heading = Hvad skal I måle?
indicator-intro = En indikator er ét tal, der viser, om det bliver bedre. Mål helst én gang, før I begynder.
indicator-name = Hvad tæller eller måler I?
indicator-name-hint = For eksempel: Fald om natten
indicator-unit = Enhed
indicator-unit-hint = For eksempel: pr. kvartal, %, dage, kroner.
indicator-direction = Hvad er bedre?
indicator-baseline = Hvor stod det før?
indicator-baseline-hint = Målt, før I ændrede noget. Tomt betyder, at det ikke er målt.
indicator-baseline-on = Hvornår blev det målt?
indicator-target = Hvor vil I hen?
indicator-target-on = Inden hvornår?
indicator-date-alone = Skriv også tallet, eller fjern datoen.
indicator-benefit = Hvilken gevinst viser det noget om?
indicator-not-said = Ikke sagt
indicator-method = Hvordan måles det?
indicator-method-hint = For eksempel: Tælles i journalen den sidste dag i kvartalet.
indicator-cadence = Hvor ofte?
indicator-responsible = Hvem måler?
indicator-send = Gem indikatoren
indicator-add = Tilføj en indikator
