# What all forms share.

form-continue = Fortsett
form-back = Tilbake
form-optional = (kan stå tomt)
form-fault = Feil:
form-not-recorded = Dette er ikke lagret ennå
form-changed = Noe er endret siden du åpnet siden
form-meanwhile = Dette er skjedd i mellomtiden:
form-kept = Det du har skrevet, står nedenfor. Send det på nytt hvis det fortsatt stemmer.
form-recorded = Lagret. { $sentence }
form-nothing-changed = Ingenting ble lagret, for alt stod slik fra før.
form-date-hint = Skriv datoen som 1. mars 2026 eller 1.3.2026.
form-date-unreadable = Vi forstod ikke datoen. Skriv den som 1. mars 2026 eller 1.3.2026.
form-count-unreadable = Skriv et helt tall, for eksempel 12.
form-number-unreadable = Skriv et tall, for eksempel 12,5.
form-choice-missing = Velg ett av alternativene.
form-effective-on = Når gjelder det fra?
form-effective-on-hint = I dag, hvis du ikke endrer det. Det kan være en dag som har vært. Skriv datoen som 1. mars 2026 eller 1.3.2026.
form-returned = Du er logget inn igjen, og ingenting er lagret ennå. Se over det du skrev, og send det på nytt.
