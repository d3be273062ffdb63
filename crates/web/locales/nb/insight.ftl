# Writing down a need that was found.

insight-heading = Skriv inn innsikt
insight-intro = Hva har dere funnet ut at folk trenger? Skriv ett behov om gangen.
insight-need = Hvilket behov fant dere?
insight-need-hint = Helst med ordene til dem som har behovet. Ikke skriv navn.
insight-method = Hvordan fant dere det ut?
insight-asked = Hvor mange spurte eller fulgte dere?
insight-who = Hvem var de?
insight-who-hint = Som gruppe, for eksempel «pårørende på avdeling B».
insight-send = Lagre innsikten
