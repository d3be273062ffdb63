# Writing down a need that was found.

insight-heading = Skriv inn innsikt
insight-intro = Kva har de funne ut at folk treng? Skriv eitt behov om gongen.
insight-need = Kva behov fann de?
insight-need-hint = Helst med orda til dei som har behovet. Ikkje skriv namn.
insight-method = Korleis fann de det ut?
insight-asked = Kor mange spurde eller følgde de?
insight-who = Kven var dei?
insight-who-hint = Som gruppe, til dømes «pårørande på avdeling B».
insight-send = Lagre innsikta
