# Ways of narrowing the portfolio that somebody named.

selection-saved = Gemte udvalg
selection-save-this = Gem dette udvalg
selection-heading = Gem et udvalg
selection-intro = Giv det, du har udvalgt og sorteret, et navn. Du åbner det igen fra porteføljen med ét tryk.
selection-name = Navn
selection-who = Hvem ser det?
selection-mine = Kun jeg
selection-everybody = Alle i organisationen
selection-nothing-narrowed = Du har ikke udvalgt noget endnu. Dette gemmer listen, som den er.
selection-change = Ændr
selection-change-heading = Ændr eller fjern udvalget
selection-remove = Fjern det
selection-from = fra { $person }
selection-send = Gem
selection-back = Tilbage til porteføljen
