# What holds for the whole organisation.

settings-title = Innstillinger
settings-detail = Dette gjelder for alle i virksomheten, og endringen står i hendelsesloggen.
settings-name = Navn på virksomheten
settings-logo-text = Navn øverst på sidene
settings-logo-text-hint = Står i stedet for «Nyttig». La det stå tomt for å beholde «Nyttig».
settings-colour = Farge
settings-colour-hint = Lenker, knapper og der du er. Vi gjør den lys eller mørk nok til å kunne leses.
settings-colour-unlawful = Skriv fargen som # og seks sifre, som #1459a8.
settings-language = Språk
settings-language-hint = For den som ikke har valgt selv.
settings-send = Lagre
settings-saved = Lagret.
