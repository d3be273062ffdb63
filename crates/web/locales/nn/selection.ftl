# Ways of narrowing the portfolio that somebody named.

selection-saved = Lagra utval
selection-save-this = Lagre dette utvalet
selection-heading = Lagre eit utval
selection-intro = Gi det du har valt ut og sortert, eit namn. Du opnar det igjen frå porteføljen med eitt trykk.
selection-name = Namn
selection-who = Kven ser det?
selection-mine = Berre eg
selection-everybody = Alle i verksemda
selection-nothing-narrowed = Du har ikkje valt ut noko enno. Dette lagrar lista slik ho er.
selection-change = Endre
selection-change-heading = Endre eller ta bort utvalet
selection-remove = Ta det bort
selection-from = frå { $person }
selection-send = Lagre
selection-back = Tilbake til porteføljen
