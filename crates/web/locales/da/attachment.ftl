# What lies elsewhere and belongs to a project.

attachment-section = Links
attachment-add = Tilføj et link
attachment-heading = Tilføj et link
attachment-intro = Link til en rapport, en side eller en sag i arkivet, der hører til projektet. Selve dokumentet bliver liggende, hvor det er.
attachment-title = Hvad hedder det?
attachment-title-hint = For eksempel »Rapport fra afprøvningen på Nes«.
attachment-address = Adresse
attachment-address-hint = Begynder med https://
attachment-send = Gem linket
attachment-note = Vedrører { $about }. { $person }, { $date }
attachment-remove = Fjern
attachment-remove-heading = Fjern linket?
attachment-remove-intro = { $title } vises ikke længere på projektets side. Det bliver stående i tidslinjen, at det var der.
attachment-remove-send = Fjern linket
