# Writing down a trial that was carried out.

trial-heading = Skriv inn en utprøving
trial-intro = En utprøving kan være liten: et spørsmål, en tegning, en uke i praksis. Også det som ikke virket, er verdt å vite.
trial-hypothesis = Hva trodde dere?
trial-hypothesis-hint = For eksempel: «Hvis vi spiser i to puljer, blir det roligere.»
trial-method = Hvordan prøvde dere det?
trial-method-hint = Hva dere gjorde, hvor lenge, og hva dere så etter.
trial-participants = Hvor mange var med?
trial-result = Hva skjedde?
trial-outcome = Stemte det dere trodde?
trial-outcome-supported = Ja
trial-outcome-refuted = Nei
trial-outcome-unclear = Det vet vi ikke ennå
trial-learning = Hva lærte dere?
trial-send = Lagre utprøvingen
