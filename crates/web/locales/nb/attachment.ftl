# What lies elsewhere and belongs to a project.

attachment-section = Lenker
attachment-add = Legg til en lenke
attachment-heading = Legg til en lenke
attachment-intro = Lenk til en rapport, en side eller en arkivsak som hører til prosjektet. Selve dokumentet blir liggende der det ligger.
attachment-title = Hva heter det?
attachment-title-hint = For eksempel «Rapport fra utprøvingen på Nes».
attachment-address = Adresse
attachment-address-hint = Begynner med https://
attachment-send = Lagre lenken
attachment-note = Gjelder { $about }. { $person }, { $date }
attachment-remove = Ta bort
attachment-remove-heading = Ta bort lenken?
attachment-remove-intro = { $title } vises ikke lenger på prosjektets side. Det blir stående i tidslinjen at den var der.
attachment-remove-send = Ta bort lenken
