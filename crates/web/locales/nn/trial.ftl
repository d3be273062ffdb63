# Writing down a trial that was carried out.

trial-heading = Skriv inn ei utprøving
trial-intro = Ei utprøving kan vere lita: eit spørsmål, ei teikning, ei veke i praksis. Også det som ikkje verka, er verdt å vite.
trial-hypothesis = Kva trudde de?
trial-hypothesis-hint = Til dømes: «Dersom vi et i to puljer, blir det rolegare.»
trial-method = Korleis prøvde de det?
trial-method-hint = Kva de gjorde, kor lenge, og kva de såg etter.
trial-participants = Kor mange var med?
trial-result = Kva hende?
trial-outcome = Stemde det de trudde?
trial-outcome-supported = Ja
trial-outcome-refuted = Nei
trial-outcome-unclear = Det veit vi ikkje enno
trial-learning = Kva lærte de?
trial-send = Lagre utprøvinga
