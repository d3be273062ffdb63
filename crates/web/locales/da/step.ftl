# A phase as a guide.

step-progress = Fase { $place } af { $of }.
step-here = Her er vi.
step-tasks = Det kan I gøre her
step-tasks-explained = Ud fra det, der er gemt indtil nu.
step-task-describe = Beskriv udfordringen
step-task-people = Aftal, hvem der har ansvaret
step-task-insight = Skriv det, I finder ud af om behovet
step-task-trial = Prøv det af, og skriv, hvad der skete
step-task-decision = Tag en beslutning
step-task-measure = Aftal, hvad der skal blive bedre, og hvordan det måles
step-task-follow-up = Planlæg opfølgning efter indførelsen
step-not-started = Ikke begyndt
step-lacks = Påbegyndt, mangler { $what }
step-ready = Klar
step-waits = Venter på { $whom }
step-lacks-challenge = det, der er svært
step-lacks-concerns = hvem det gælder
step-lacks-aim = det, I vil opnå
step-lacks-owner = ejer
step-lacks-lead = nogen, der leder arbejdet
step-lacks-benefit = gevinst
step-lacks-indicator = indikator
step-questions = Spørgsmål at tale om
step-questions-explained = Tag dem sammen. I behøver ikke svare på alle.
step-activities = Forslag til, hvad I kan gøre
step-activities-explained = Intet her er et krav. Vælg det, der passer.
step-readiness = Er vi klar?
step-exit-test = Hvornår I kan gå videre
step-onward = Gå videre eller tilbage
step-task-questions = Svar på spørgsmålene
step-task-readiness = Tjek, om I er klar
step-lacks-answers = { $count ->
        [one] svar på et spørgsmål
       *[other] svar på { $count } spørgsmål
    }
step-lacks-in-place = { $count ->
        [one] ét punkt, der ikke er helt på plads
       *[other] { $count } punkter, der ikke er helt på plads
    }
step-answer = Svar
step-answer-change = Ret svaret
step-answer-all = Svar på flere ad gangen
step-answered = Besvaret { $date } af { $person }
step-answers-heading = Svar på spørgsmålene: { $phase }
step-answers-intro = Skriv det, I er nået frem til. I behøver ikke svare på alle, og du kan rette svarene når som helst.
step-answers-kept = Et nyt svar vises i stedet for det gamle. Loggen beholder begge.
step-answers-send = Gem svarene
step-readiness-open = Tjek, om I er klar
step-readiness-again = Tjek igen
step-readiness-heading = Er vi klar? { $phase }
step-readiness-intro = Svar, som det er i dag. Tjekket standser ingen: I kan gå videre, uanset hvad det viser.
step-readiness-note = Bemærkning til punkt { $place }
step-readiness-on = Hvornår tjekkede I?
step-readiness-send = Gem tjekket
step-readiness-checked = Senest tjekket { $date } af { $person }.
step-readiness-none = Ikke tjekket endnu.
