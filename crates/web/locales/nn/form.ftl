# What all forms share.

form-continue = Hald fram
form-back = Tilbake
form-optional = (kan stå tomt)
form-fault = Feil:
form-not-recorded = Dette er ikkje lagra enno
form-changed = Noko er endra sidan du opna sida
form-meanwhile = Dette har skjedd i mellomtida:
form-kept = Det du har skrive, står nedanfor. Send det på nytt dersom det framleis stemmer.
form-recorded = Lagra. { $sentence }
form-nothing-changed = Ingenting vart lagra, for alt stod slik frå før.
form-date-hint = Skriv datoen som 1. mars 2026 eller 1.3.2026.
form-date-unreadable = Vi forstod ikkje datoen. Skriv han som 1. mars 2026 eller 1.3.2026.
form-count-unreadable = Skriv eit heilt tal, til dømes 12.
form-number-unreadable = Skriv eit tal, til dømes 12,5.
form-choice-missing = Vel eitt av alternativa.
form-effective-on = Når gjeld det frå?
form-effective-on-hint = I dag, dersom du ikkje endrar det. Det kan vere ein dag som har vore. Skriv datoen som 1. mars 2026 eller 1.3.2026.
form-returned = Du er logga inn igjen, og ingenting er lagra enno. Sjå over det du skreiv, og send det på nytt.
