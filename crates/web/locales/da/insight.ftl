# Writing down a need that was found.

insight-heading = Skriv en indsigt
insight-intro = Hvad har I fundet ud af, at folk har brug for? Skriv ét behov ad gangen.
insight-need = Hvilket behov fandt I?
insight-need-hint = Helst med ordene fra dem, der har behovet. Skriv ikke navne.
insight-method = Hvordan fandt I ud af det?
insight-asked = Hvor mange spurgte eller fulgte I?
insight-who = Hvem var de?
insight-who-hint = Som gruppe, for eksempel »pårørende på afdeling B«.
insight-send = Gem indsigten
