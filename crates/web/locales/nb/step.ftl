# A phase as a guide.

step-progress = Fase { $place } av { $of }.
step-here = Her er vi.
step-tasks = Dette kan dere gjøre her
step-tasks-explained = Ut fra det som er lagret til nå.
step-task-describe = Beskriv utfordringen
step-task-people = Avtal hvem som har ansvar
step-task-insight = Skriv inn det dere finner ut om behovet
step-task-trial = Prøv ut, og skriv inn hva som skjedde
step-task-decision = Ta en beslutning
step-task-measure = Avtal hva som skal bli bedre, og hvordan det måles
step-task-follow-up = Planlegg oppfølging etter innføring
step-not-started = Ikke begynt
step-lacks = Påbegynt, mangler { $what }
step-ready = Klar
step-waits = Venter på { $whom }
step-lacks-challenge = det som er vanskelig
step-lacks-concerns = hvem det gjelder
step-lacks-aim = det dere vil oppnå
step-lacks-owner = eier
step-lacks-lead = noen som leder arbeidet
step-lacks-benefit = gevinst
step-lacks-indicator = måleindikator
step-questions = Spørsmål å snakke om
step-questions-explained = Ta dem sammen. Dere trenger ikke svare på alle.
step-activities = Forslag til hva dere kan gjøre
step-activities-explained = Ingenting her er et krav. Velg det som passer.
step-readiness = Er vi klare?
step-exit-test = Når dere kan gå videre
step-onward = Gå videre eller tilbake
step-task-questions = Svar på spørsmålene
step-task-readiness = Sjekk om dere er klare
step-lacks-answers = { $count ->
        [one] svar på ett spørsmål
       *[other] svar på { $count } spørsmål
    }
step-lacks-in-place = { $count ->
        [one] ett punkt som ikke er helt på plass
       *[other] { $count } punkter som ikke er helt på plass
    }
step-answer = Svar
step-answer-change = Endre svaret
step-answer-all = Svar på flere om gangen
step-answered = Svart { $date } av { $person }
step-answers-heading = Svar på spørsmålene: { $phase }
step-answers-intro = Skriv det dere har kommet fram til. Dere trenger ikke svare på alle, og du kan endre svarene når som helst.
step-answers-kept = Et nytt svar vises i stedet for det gamle. Loggen beholder begge.
step-answers-send = Lagre svarene
step-readiness-open = Sjekk om dere er klare
step-readiness-again = Sjekk på nytt
step-readiness-heading = Er vi klare? { $phase }
step-readiness-intro = Svar slik det er i dag. Sjekken stanser ingen: dere kan gå videre uansett hva den viser.
step-readiness-note = Merknad til punkt { $place }
step-readiness-on = Når sjekket dere?
step-readiness-send = Lagre sjekken
step-readiness-checked = Sist sjekket { $date } av { $person }.
step-readiness-none = Ikke sjekket ennå.
