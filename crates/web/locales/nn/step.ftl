# A phase as a guide.

step-progress = Fase { $place } av { $of }.
step-here = Her er vi.
step-tasks = Dette kan de gjere her
step-tasks-explained = Ut frå det som er lagra til no.
step-task-describe = Skildre utfordringa
step-task-people = Avtal kven som har ansvar
step-task-insight = Skriv inn det de finn ut om behovet
step-task-trial = Prøv ut, og skriv inn kva som hende
step-task-decision = Gjer eit vedtak
step-task-measure = Avtal kva som skal bli betre, og korleis det blir målt
step-task-follow-up = Planlegg oppfølging etter innføring
step-not-started = Ikkje byrja
step-lacks = Påbyrja, manglar { $what }
step-ready = Klar
step-waits = Ventar på { $whom }
step-lacks-challenge = det som er vanskeleg
step-lacks-concerns = kven det gjeld
step-lacks-aim = det de vil oppnå
step-lacks-owner = eigar
step-lacks-lead = nokon som leier arbeidet
step-lacks-benefit = gevinst
step-lacks-indicator = måleindikator
step-questions = Spørsmål å snakke om
step-questions-explained = Ta dei saman. De treng ikkje svare på alle.
step-activities = Framlegg til kva de kan gjere
step-activities-explained = Ingenting her er eit krav. Vel det som passar.
step-readiness = Er vi klare?
step-exit-test = Når de kan gå vidare
step-onward = Gå vidare eller tilbake
step-task-questions = Svar på spørsmåla
step-task-readiness = Sjekk om de er klare
step-lacks-answers = { $count ->
        [one] svar på eitt spørsmål
       *[other] svar på { $count } spørsmål
    }
step-lacks-in-place = { $count ->
        [one] eitt punkt som ikkje er heilt på plass
       *[other] { $count } punkt som ikkje er heilt på plass
    }
step-answer = Svar
step-answer-change = Endre svaret
step-answer-all = Svar på fleire om gongen
step-answered = Svart { $date } av { $person }
step-answers-heading = Svar på spørsmåla: { $phase }
step-answers-intro = Skriv det de har kome fram til. De treng ikkje svare på alle, og du kan endre svara når som helst.
step-answers-kept = Eit nytt svar blir vist i staden for det gamle. Loggen tek vare på begge.
step-answers-send = Lagre svara
step-readiness-open = Sjekk om de er klare
step-readiness-again = Sjekk på nytt
step-readiness-heading = Er vi klare? { $phase }
step-readiness-intro = Svar slik det er i dag. Sjekken stansar ingen: de kan gå vidare same kva han viser.
step-readiness-note = Merknad til punkt { $place }
step-readiness-on = Når sjekka de?
step-readiness-send = Lagre sjekken
step-readiness-checked = Sist sjekka { $date } av { $person }.
step-readiness-none = Ikkje sjekka enno.
