# Words of closed vocabularies, and what is said where a name is not known.

word-quoted = «{ $text }»
word-list = { $first } og { $last }
word-text-erased = (teksten er slettet)
word-person-erased = en person som er slettet
word-person-unknown = en ukjent person
word-unit-erased = en enhet uten navn
word-unit-unknown = en ukjent enhet
word-project-unknown = et prosjekt som ikke er kjent her
word-indicator-unknown = en ukjent måleindikator
word-decision-unknown = en tidligere beslutning
word-value-withheld = holdt tilbake av kilden ({ $reason })

word-language-nb = bokmål
word-language-nn = nynorsk
word-language-da = dansk
word-language-en = engelsk

word-state-active = i arbeid
word-state-paused = på vent
word-state-shelved = lagt til side
word-state-stopped = stoppet
word-state-in-operation = i drift

word-role-owner = prosjekteier
word-role-lead = prosjektleder
word-role-driver = pådriver i prosjektet
word-role-member = deltaker i prosjektet
word-role-partner = deltaker fra en partner
word-organisation-role-administrator = administrator
word-organisation-role-leader = leder
word-organisation-role-auditor = revisor

word-person-kind-employee = ansatt
word-person-kind-partner = partner

word-stop-reason-need-not-confirmed = behovet var mindre enn antatt, eller et annet
word-stop-reason-no-improvement = utprøvingen viste ingen bedring
word-stop-reason-too-expensive = for dyrt å sette i drift
word-stop-reason-no-owner = ingen i linjen tar over
word-stop-reason-solved-otherwise = løst på en annen måte
word-stop-reason-priorities = annet må komme først
word-stop-reason-not-lawful = lov eller personvern er til hinder
word-stop-reason-other = en annen årsak

word-novelty-first = først ute
word-novelty-adapted = tilpasset fra andre
word-novelty-copy = tatt over fra andre

word-insight-method-interview = intervju
word-insight-method-observation = observasjon
word-insight-method-workshop = arbeidsverksted
word-insight-method-survey = spørreundersøkelse
word-insight-method-data = tall som fantes fra før
word-insight-method-literature = forskning og andres erfaringer
word-insight-method-other = en annen metode

word-value-type-quality = bedre kvalitet
word-value-type-efficiency = bedre effektivitet
word-value-type-avoided-costs = unngåtte kostnader
word-value-type-saved-time = spart tid
word-value-type-employee-satisfaction = mer tilfredse ansatte
word-value-type-user-satisfaction = mer tilfredse brukere
word-value-type-citizen-influence = mer innsyn og innflytelse for innbyggerne
word-value-type-political-goals = politiske mål
word-value-type-business-value = verdi for næringslivet
word-value-type-other = annen verdi

word-direction-up = Høyere er bedre
word-direction-down = Lavere er bedre
word-direction-neutral = Verken høyere eller lavere er bedre i seg selv

word-cadence-weekly = hver uke
word-cadence-monthly = hver måned
word-cadence-quarterly = hvert kvartal
word-cadence-half-yearly = hvert halvår
word-cadence-yearly = hvert år

word-grade-judgement = faglig skjønn
word-grade-measured-after = målt bare etterpå
word-grade-before-and-after = målt både før og etter
word-grade-compared = målt og sammenlignet med noe annet
word-grade-imported = som kilden oppgir det
word-readiness-yes = Ja
word-readiness-partly = Delvis
word-readiness-no = Nei
