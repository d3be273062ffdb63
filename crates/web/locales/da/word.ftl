# Words of closed vocabularies, and what is said where a name is not known.

word-quoted = »{ $text }«
word-list = { $first } og { $last }
word-text-erased = (teksten er slettet)
word-person-erased = en person, der er slettet
word-person-unknown = en ukendt person
word-unit-erased = en enhed uden navn
word-unit-unknown = en ukendt enhed
word-project-unknown = et projekt, der ikke er kendt her
word-indicator-unknown = en ukendt indikator
word-decision-unknown = en tidligere beslutning
word-value-withheld = holdt tilbage af kilden ({ $reason })

word-language-nb = bokmål
word-language-nn = nynorsk
word-language-da = dansk
word-language-en = engelsk

word-state-active = i gang
word-state-paused = på pause
word-state-shelved = lagt til side
word-state-stopped = stoppet
word-state-in-operation = i drift

word-role-owner = projektejer
word-role-lead = projektleder
word-role-driver = drivkraft i projektet
word-role-member = deltager i projektet
word-role-partner = deltager fra en partner
word-organisation-role-administrator = administrator
word-organisation-role-leader = leder
word-organisation-role-auditor = revisor

word-person-kind-employee = medarbejder
word-person-kind-partner = partner

word-stop-reason-need-not-confirmed = behovet var mindre end antaget, eller et andet
word-stop-reason-no-improvement = afprøvningen viste ingen forbedring
word-stop-reason-too-expensive = for dyrt at sætte i drift
word-stop-reason-no-owner = ingen i linjen overtager
word-stop-reason-solved-otherwise = løst på en anden måde
word-stop-reason-priorities = andet må komme først
word-stop-reason-not-lawful = lov eller databeskyttelse står i vejen
word-stop-reason-other = en anden årsag

word-novelty-first = først med det
word-novelty-adapted = tilpasset fra andre
word-novelty-copy = overtaget fra andre

word-insight-method-interview = interview
word-insight-method-observation = observation
word-insight-method-workshop = workshop
word-insight-method-survey = spørgeskemaundersøgelse
word-insight-method-data = tal, der fandtes i forvejen
word-insight-method-literature = forskning og andres erfaringer
word-insight-method-other = en anden metode

word-value-type-quality = bedre kvalitet
word-value-type-efficiency = bedre effektivitet
word-value-type-avoided-costs = undgåede omkostninger
word-value-type-saved-time = sparet tid
word-value-type-employee-satisfaction = mere tilfredse medarbejdere
word-value-type-user-satisfaction = mere tilfredse brugere
word-value-type-citizen-influence = mere indsigt og indflydelse for borgerne
word-value-type-political-goals = politiske mål
word-value-type-business-value = værdi for erhvervslivet
word-value-type-other = anden værdi

word-direction-up = Højere er bedre
word-direction-down = Lavere er bedre
word-direction-neutral = Hverken højere eller lavere er bedre i sig selv

word-cadence-weekly = hver uge
word-cadence-monthly = hver måned
word-cadence-quarterly = hvert kvartal
word-cadence-half-yearly = hvert halve år
word-cadence-yearly = hvert år

word-grade-judgement = fagligt skøn
word-grade-measured-after = kun målt bagefter
word-grade-before-and-after = målt både før og efter
word-grade-compared = målt og sammenlignet med noget andet
word-grade-imported = som kilden oplyser det
word-readiness-yes = Ja
word-readiness-partly = Delvist
word-readiness-no = Nej
