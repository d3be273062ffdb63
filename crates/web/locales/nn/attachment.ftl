# What lies elsewhere and belongs to a project.

attachment-section = Lenkjer
attachment-add = Legg til ei lenkje
attachment-heading = Legg til ei lenkje
attachment-intro = Lenk til ein rapport, ei side eller ei arkivsak som høyrer til prosjektet. Sjølve dokumentet blir liggjande der det ligg.
attachment-title = Kva heiter det?
attachment-title-hint = Til dømes «Rapport frå utprøvinga på Nes».
attachment-address = Adresse
attachment-address-hint = Byrjar med https://
attachment-send = Lagre lenkja
attachment-note = Gjeld { $about }. { $person }, { $date }
attachment-remove = Ta bort
attachment-remove-heading = Ta bort lenkja?
attachment-remove-intro = { $title } blir ikkje lenger vist på sida til prosjektet. Det blir ståande i tidslinja at ho var der.
attachment-remove-send = Ta bort lenkja
