# Writing down a benefit.

benefit-heading = Hvad bliver bedre?
benefit-intro = En gevinst er noget, der bliver bedre for nogen. Én sætning er nok.
benefit-title = Gevinsten med få ord
benefit-title-hint = For eksempel: Roligere nætter
benefit-for-whom = For hvem, og hvordan mærker de det?
benefit-for-whom-hint = For eksempel: Beboerne bliver ikke vækket, og nattevagterne får tid til dem, der er vågne.
benefit-preconditions = Hvad skal være på plads?
benefit-preconditions-hint = For eksempel: Alle på vagt har en telefon med lyd på.
benefit-more = Flere felter
benefit-kind = Bliver det bedre eller værre?
benefit-kind-better = Bedre: en gevinst
benefit-kind-worse = Værre for nogen: en ulempe, vi må regne med
benefit-not-said = Ikke sagt
benefit-value-type = Hvilken slags værdi er det?
benefit-value-type-too = Også en anden slags værdi?
benefit-owner = Hvem har ansvaret for, at den kommer?
benefit-owner-hint = Helst en leder i driften, som er der, når projektet er færdigt.
benefit-stops = Hvad holder I op med?
benefit-stops-hint = Det nye giver sjældent gevinst, hvis alt det gamle fortsætter.
benefit-freed-for = Hvad skal frigjort tid eller frigjorte penge bruges til?
benefit-send = Gem gevinsten
benefit-add = Tilføj en gevinst
benefit-change = Ret gevinsten
benefit-change-heading = Ret det, I forventer
benefit-change-intro = Skriv, som det er nu, og hvorfor. Loggen beholder det, I forventede før.
benefit-change-reason = Hvorfor er det ændret?
