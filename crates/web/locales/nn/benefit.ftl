# Writing down a benefit.

benefit-heading = Kva blir betre?
benefit-intro = Ein gevinst er noko som blir betre for nokon. Éi setning er nok.
benefit-title = Gevinsten med få ord
benefit-title-hint = Til dømes: Rolegare netter
benefit-for-whom = For kven, og korleis merkar dei det?
benefit-for-whom-hint = Til dømes: Bebuarane blir ikkje vekte, og nattevaktene får tid til dei som er vakne.
benefit-preconditions = Kva må vere på plass?
benefit-preconditions-hint = Til dømes: Alle på vakt har telefon med lyd på.
benefit-more = Fleire felt
benefit-kind = Blir det betre eller verre?
benefit-kind-better = Betre: ein gevinst
benefit-kind-worse = Verre for nokon: ei ulempe vi må rekne med
benefit-not-said = Ikkje sagt
benefit-value-type = Kva slags verdi er det?
benefit-value-type-too = Òg ein annan slags verdi?
benefit-owner = Kven har ansvaret for at han kjem?
benefit-owner-hint = Helst ein leiar i linja, som er der når prosjektet er ferdig.
benefit-stops = Kva sluttar de med?
benefit-stops-hint = Det nye gir sjeldan gevinst dersom alt det gamle held fram.
benefit-freed-for = Kva skal tid eller pengar som blir frigjorde, brukast til?
benefit-send = Lagre gevinsten
benefit-add = Legg til ein gevinst
benefit-change = Endre gevinsten
benefit-change-heading = Endre det de ventar
benefit-change-intro = Skriv slik det er no, og kvifor. Loggen tek vare på det de venta før.
benefit-change-reason = Kvifor er det endra?
