# What all forms share.

form-continue = Fortsæt
form-back = Tilbage
form-optional = (kan stå tomt)
form-fault = Fejl:
form-not-recorded = Det her er ikke gemt endnu
form-changed = Noget er ændret, siden du åbnede siden
form-meanwhile = Det her er sket i mellemtiden:
form-kept = Det, du har skrevet, står nedenfor. Send det igen, hvis det stadig passer.
form-recorded = Gemt. { $sentence }
form-nothing-changed = Intet blev gemt, for alt stod sådan i forvejen.
form-date-hint = Skriv datoen som 1. marts 2026 eller 1.3.2026.
form-date-unreadable = Vi forstod ikke datoen. Skriv den som 1. marts 2026 eller 1.3.2026.
form-count-unreadable = Skriv et helt tal, for eksempel 12.
form-number-unreadable = Skriv et tal, for eksempel 12,5.
form-choice-missing = Vælg en af mulighederne.
form-effective-on = Hvornår gælder det fra?
form-effective-on-hint = I dag, hvis du ikke ændrer det. Det kan være en dag, der har været. Skriv datoen som 1. marts 2026 eller 1.3.2026.
form-returned = Du er logget ind igen, og intet er gemt endnu. Se det igennem, du skrev, og send det igen.
