# Words of closed vocabularies, and what is said where a name is not known.

word-quoted = «{ $text }»
word-list = { $first } og { $last }
word-text-erased = (teksten er sletta)
word-person-erased = ein person som er sletta
word-person-unknown = ein ukjend person
word-unit-erased = ei eining utan namn
word-unit-unknown = ei ukjend eining
word-project-unknown = eit prosjekt som ikkje er kjent her
word-indicator-unknown = ein ukjend måleindikator
word-decision-unknown = eit tidlegare vedtak
word-value-withheld = halde tilbake av kjelda ({ $reason })

word-language-nb = bokmål
word-language-nn = nynorsk
word-language-da = dansk
word-language-en = engelsk

word-state-active = i arbeid
word-state-paused = på vent
word-state-shelved = lagt til side
word-state-stopped = stoppa
word-state-in-operation = i drift

word-role-owner = prosjekteigar
word-role-lead = prosjektleiar
word-role-driver = pådrivar i prosjektet
word-role-member = deltakar i prosjektet
word-role-partner = deltakar frå ein partnar
word-organisation-role-administrator = administrator
word-organisation-role-leader = leiar
word-organisation-role-auditor = revisor

word-person-kind-employee = tilsett
word-person-kind-partner = partnar

word-stop-reason-need-not-confirmed = behovet var mindre enn ein trudde, eller eit anna
word-stop-reason-no-improvement = utprøvinga viste inga betring
word-stop-reason-too-expensive = for dyrt å setje i drift
word-stop-reason-no-owner = ingen i linja tek over
word-stop-reason-solved-otherwise = løyst på ein annan måte
word-stop-reason-priorities = anna må kome først
word-stop-reason-not-lawful = lov eller personvern er til hinder
word-stop-reason-other = ei anna årsak

word-novelty-first = først ute
word-novelty-adapted = tilpassa frå andre
word-novelty-copy = teke over frå andre

word-insight-method-interview = intervju
word-insight-method-observation = observasjon
word-insight-method-workshop = arbeidsverkstad
word-insight-method-survey = spørjeundersøking
word-insight-method-data = tal som fanst frå før
word-insight-method-literature = forsking og erfaringane til andre
word-insight-method-other = ein annan metode

word-value-type-quality = betre kvalitet
word-value-type-efficiency = betre effektivitet
word-value-type-avoided-costs = unngåtte kostnader
word-value-type-saved-time = spart tid
word-value-type-employee-satisfaction = meir nøgde tilsette
word-value-type-user-satisfaction = meir nøgde brukarar
word-value-type-citizen-influence = meir innsyn og innverknad for innbyggjarane
word-value-type-political-goals = politiske mål
word-value-type-business-value = verdi for næringslivet
word-value-type-other = annan verdi

word-direction-up = Høgare er betre
word-direction-down = Lågare er betre
word-direction-neutral = Verken høgare eller lågare er betre i seg sjølv

word-cadence-weekly = kvar veke
word-cadence-monthly = kvar månad
word-cadence-quarterly = kvart kvartal
word-cadence-half-yearly = kvart halvår
word-cadence-yearly = kvart år

word-grade-judgement = fagleg skjønn
word-grade-measured-after = målt berre etterpå
word-grade-before-and-after = målt både før og etter
word-grade-compared = målt og samanlikna med noko anna
word-grade-imported = slik kjelda oppgir det
word-readiness-yes = Ja
word-readiness-partly = Delvis
word-readiness-no = Nei
