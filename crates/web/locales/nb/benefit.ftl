# Writing down a benefit.

benefit-heading = Hva blir bedre?
benefit-intro = En gevinst er noe som blir bedre for noen. Én setning er nok.
benefit-title = Gevinsten med få ord
benefit-title-hint = For eksempel: Roligere netter
benefit-for-whom = For hvem, og hvordan merker de det?
benefit-for-whom-hint = For eksempel: Beboerne blir ikke vekket, og nattevaktene får tid til dem som er våkne.
benefit-preconditions = Hva må være på plass?
benefit-preconditions-hint = For eksempel: Alle på vakt har telefon med lyd på.
benefit-more = Flere felt
benefit-kind = Blir det bedre eller verre?
benefit-kind-better = Bedre: en gevinst
benefit-kind-worse = Verre for noen: en ulempe vi må regne med
benefit-not-said = Ikke sagt
benefit-value-type = Hva slags verdi er det?
benefit-value-type-too = Også en annen slags verdi?
benefit-owner = Hvem har ansvaret for at den kommer?
benefit-owner-hint = Helst en leder i linjen, som er der når prosjektet er ferdig.
benefit-stops = Hva slutter dere med?
benefit-stops-hint = Det nye gir sjelden gevinst hvis alt det gamle fortsetter.
benefit-freed-for = Hva skal tid eller penger som frigjøres, brukes til?
benefit-send = Lagre gevinsten
benefit-add = Legg til en gevinst
benefit-change = Endre gevinsten
benefit-change-heading = Endre det dere venter
benefit-change-intro = Skriv slik det er nå, og hvorfor. Loggen beholder det dere ventet før.
benefit-change-reason = Hvorfor er det endret?
