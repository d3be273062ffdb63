# Writing down a trial that was carried out.

trial-heading = Skriv en afprøvning
trial-intro = En afprøvning kan være lille: et spørgsmål, en tegning, en uge i praksis. Også det, der ikke virkede, er værd at vide.
trial-hypothesis = Hvad troede I?
trial-hypothesis-hint = For eksempel: »Hvis vi spiser i to hold, bliver der mere ro.«
trial-method = Hvordan prøvede I det?
trial-method-hint = Hvad I gjorde, hvor længe, og hvad I holdt øje med.
trial-participants = Hvor mange var med?
trial-result = Hvad skete der?
trial-outcome = Holdt det, I troede?
trial-outcome-supported = Ja
trial-outcome-refuted = Nej
trial-outcome-unclear = Det ved vi ikke endnu
trial-learning = Hvad lærte I?
trial-send = Gem afprøvningen
