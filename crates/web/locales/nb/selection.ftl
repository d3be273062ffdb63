# Ways of narrowing the portfolio that somebody named.

selection-saved = Lagrede utvalg
selection-save-this = Lagre dette utvalget
selection-heading = Lagre et utvalg
selection-intro = Gi det du har valgt ut og sortert, et navn. Du åpner det igjen fra porteføljen med ett trykk.
selection-name = Navn
selection-who = Hvem ser det?
selection-mine = Bare jeg
selection-everybody = Alle i virksomheten
selection-nothing-narrowed = Du har ikke valgt ut noe ennå. Dette lagrer listen slik den er.
selection-change = Endre
selection-change-heading = Endre eller ta bort utvalget
selection-remove = Ta det bort
selection-from = fra { $person }
selection-send = Lagre
selection-back = Tilbake til porteføljen
