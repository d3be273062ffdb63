# What holds for the whole organisation.

settings-title = Indstillinger
settings-detail = Det gælder for alle i organisationen, og ændringen står i hændelsesloggen.
settings-name = Organisationens navn
settings-logo-text = Navn øverst på siderne
settings-logo-text-hint = Står i stedet for »Nyttig«. Lad det stå tomt for at beholde »Nyttig«.
settings-colour = Farve
settings-colour-hint = Links, knapper og der, hvor du er. Vi gør den lys eller mørk nok til at kunne læses.
settings-colour-unlawful = Skriv farven som # og seks cifre, som #1459a8.
settings-language = Sprog
settings-language-hint = For den, der ikke selv har valgt.
settings-send = Gem
settings-saved = Gemt.
