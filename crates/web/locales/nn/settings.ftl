# What holds for the whole organisation.

settings-title = Innstillingar
settings-detail = Dette gjeld for alle i verksemda, og endringa står i hendingsloggen.
settings-name = Namn på verksemda
settings-logo-text = Namn øvst på sidene
settings-logo-text-hint = Står i staden for «Nyttig». Lat det stå tomt for å behalde «Nyttig».
settings-colour = Farge
settings-colour-hint = Lenkjer, knappar og der du er. Vi gjer han lys eller mørk nok til å kunne lesast.
settings-colour-unlawful = Skriv fargen som # og seks siffer, som #1459a8.
settings-language = Språk
settings-language-hint = For den som ikkje har valt sjølv.
settings-send = Lagre
settings-saved = Lagra.
