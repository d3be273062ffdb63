# What happened, as sentences.

event-organisation-registered = Virksomheten { $name } ble registrert.
event-organisation-simulated = Klokken er simulert: dette er en demonstrasjon eller en test.
event-settings-name = Virksomheten heter nå { $name }.
event-settings-zone = Tidssonen er nå { $zone }.
event-settings-language = Språket er nå { $language }.
event-settings-logo-text = Øverst på sidene står nå { $text }.
event-settings-no-logo-text = Øverst på sidene står nå navnet på produktet.
event-settings-colour = Fargen på sidene er nå { $colour }.
event-settings-method = Nye prosjekter følger nå metoden { $method }.
event-method-adopted = Metoden { $name } ble tatt i bruk i versjon { $version }. Den har { $phases ->
        [one] én fase
       *[other] { $phases } faser
    }.

event-unit-registered = Enheten { $name } ble registrert.
event-unit-parent = Den hører til { $parent }.
event-unit-renamed = Enheten heter nå { $name }.
event-unit-moved = Enheten hører nå til { $parent }.
event-unit-kind = Slags enhet: { $kind }.
event-unit-kind-removed = Hva slags enhet det er, er ikke lenger oppgitt.
event-unit-closed = Enheten ble lagt ned.
event-unit-successor = Arbeidet ble overtatt av { $successor }.

event-person-registered = { $name } ble registrert som { $kind }.
event-person-renamed = Personen heter nå { $text }.
event-person-email = E-postadressen ble endret.
event-person-title = Stilling: { $text }.
event-person-title-removed = Stillingen ble fjernet.
event-person-company = Firma: { $text }.
event-person-company-removed = Firmaet ble fjernet.
event-person-unit = Enhet: { $unit }.
event-person-left = Personen har sluttet. Siste dag var { $date }.
event-person-role-granted = Personen ble { $role } i virksomheten.
event-person-role-withdrawn = Personen er ikke lenger { $role } i virksomheten.
event-selection-saved = Utvalget { $name } av porteføljen ble lagret.
event-selection-shared = Utvalget { $name } av porteføljen ble lagret og delt med virksomheten.
event-selection-removed = Et utvalg av porteføljen ble tatt bort.

event-project-registered = Prosjektet { $title } ble registrert.
event-project-described = Beskrivelsen av prosjektet ble endret.
event-project-renamed = Prosjektet heter nå { $title }.
event-project-unit = Det hører til { $unit }.
event-project-area = Tjenesteområde: { $area }.
event-project-area-removed = Tjenesteområdet ble fjernet.
event-project-method = Det følger metoden { $method }.
event-project-key = Nøkkelen i andre systemer er { $key }.
event-planned-start = { $how ->
        [on] Planlagt oppstart er { $date }.
        [withheld] Kilden opplyser ikke om planlagt oppstart, og viser til { $date }.
       *[none] Kilden oppgir ikke lenger når oppstart er planlagt.
    }
event-planned-end = { $how ->
        [on] Løsningen skal etter planen være i drift { $date }.
        [withheld] Kilden opplyser ikke om når løsningen skal være i drift, og viser til { $date }.
       *[none] Kilden oppgir ikke lenger når løsningen skal være i drift.
    }
event-challenge-removed = Utfordringen ble fjernet fra beskrivelsen.
event-concerns-removed = Hvem det gjelder, ble fjernet fra beskrivelsen.
event-aim-removed = Målet ble fjernet fra beskrivelsen.
event-role-assigned = { $person } ble { $role }.
event-role-ended = { $person } er ikke lenger { $role }.

event-phase-started = Prosjektet startet i fasen { $phase }.
event-phase-entered = { $how ->
        [back] Prosjektet gikk tilbake fra { $from } til { $phase }.
        [skip] Prosjektet gikk fra { $from } rett til { $phase } og hoppet over det som ligger imellom.
       *[forward] Prosjektet gikk videre fra { $from } til { $phase }.
    }
event-project-paused = Prosjektet ble satt på vent.
event-project-paused-until = Prosjektet ble satt på vent til { $until }.
event-project-resumed = Arbeidet med prosjektet ble tatt opp igjen.
event-project-shelved = Prosjektet ble lagt til side. Det skal vurderes på nytt { $date }.
event-project-stopped = Prosjektet ble stoppet. Årsak: { $cause }.
event-novelty-recorded = { $novelty ->
        [first] Løsningen er ny: så vidt man vet, har ingen gjort dette før.
        [adapted] Løsningen bygger på andres og er vesentlig tilpasset.
       *[copy] Løsningen er i hovedsak den samme som andre bruker.
    }
event-novelty-of = Den kommer fra prosjektet { $project }.
event-link-made = { $kind ->
        [continues] Prosjektet fører videre { $project }.
        [depends_on] Prosjektet er avhengig av { $project }.
       *[related] Prosjektet har sammenheng med { $project }.
    }
event-link-removed = { $kind ->
        [continues] Prosjektet fører ikke lenger videre { $project }.
        [depends_on] Prosjektet er ikke lenger avhengig av { $project }.
       *[related] Prosjektet har ikke lenger sammenheng med { $project }.
    }

event-guide-answered = I fasen { $phase } ble det svart på spørsmålet { $question }
event-guide-removed = Svaret på spørsmålet { $question } i fasen { $phase } ble tatt bort.
event-readiness-checked = Det ble sjekket hvor klar fasen { $phase } er: { $yes } av { $all } er på plass, { $partly } delvis.
event-insight-found = Et behov ble avdekket. Metode: { $method }.
event-insight-asked = { $asked ->
        [one] Én person ble spurt eller observert.
       *[other] { $asked } personer ble spurt eller observert.
    }
event-trial-recorded = En utprøving ble gjennomført.
event-trial-participants = { $participants ->
        [one] Én deltok.
       *[other] { $participants } deltok.
    }
event-trial-outcome = { $outcome ->
        [supported] Antakelsen holdt.
        [refuted] Antakelsen holdt ikke.
       *[unclear] Utprøvingen ga ikke noe klart svar.
    }
event-decision-drafted = Utkast til en beslutning{ $asks ->
    [yes] : { $question }
   *[no] { "" }
}.
event-decision-draft-discarded = Et utkast til en beslutning ble forkastet.
event-decision-recorded = Det ble tatt en beslutning: { $question }
event-decision-chosen = { $options } alternativer ble vurdert, og valget falt på { $chosen }.
event-decision-deciders = Besluttet av: { $deciders }.
event-decision-case = Saksnummer: { $number }.
event-decision-supersedes = Beslutningen erstatter { $decision }.
event-decision-revisit = Spørsmålet skal tas opp igjen { $date }.
event-decision-evidence = Grunnlaget er { $evidence }.
event-evidence-insights = { $count ->
        [one] ett avdekket behov
       *[other] { $count } avdekkede behov
    }
event-evidence-trials = { $count ->
        [one] én utprøving
       *[other] { $count } utprøvinger
    }
event-evidence-results = { $count ->
        [one] ett målt resultat
       *[other] { $count } målte resultater
    }
event-decision-stands = Beslutningen ble vurdert på nytt og står fast: { $decision }

event-benefit-expected = { $kind ->
        [worse] Prosjektet ventes å gi en ulempe: { $title }.
       *[better] Prosjektet ventes å gi en gevinst: { $title }.
    }
event-benefit-changed = { $kind ->
        [worse] Forventningen til en ulempe ble endret: { $title }.
       *[better] Forventningen til en gevinst ble endret: { $title }.
    }
event-benefit-value-types = Verditype: { $types }.
event-benefit-owner = { $person } har ansvaret for den.
event-indicator-defined = Det ble avtalt å måle { $name }.
event-indicator-changed = Avtalen om å måle { $name } ble endret.
event-indicator-direction = { $direction }.
event-indicator-baseline = { $dated ->
        [yes] Utgangspunktet var { $value } ({ $date }).
       *[no] Utgangspunktet var { $value }.
    }
event-indicator-target = { $dated ->
        [yes] Målet er { $value } innen { $date }.
       *[no] Målet er { $value }.
    }
event-indicator-cadence = Det måles { $cadence }.
event-indicator-responsible = { $person } har ansvaret for målingen.
event-result-measured = { $kind ->
        [withheld] Resultatet for { $indicator } er { $value }.
       *[value] { $indicator } ble målt til { $value }.
    }
event-result-grade = Hvor sikkert: { $grade }.
event-result-corrected = Et resultat for { $indicator } ble rettet: først { $first }, nå { $value }.
event-result-corrected-to = Et resultat for { $indicator } ble rettet til { $value }.

event-operation-started = Løsningen ble overlevert og er i normal drift. { $person } har ansvaret for den i linjen.
event-operation-unit = Den brukes i { $unit }.
event-operation-checks = { $met } av { $all } punkter på sjekklisten for overlevering var på plass.
event-follow-up-scheduled = Oppfølging ble planlagt: { $schedule }.
event-follow-up-responsible = { $person } skal svare.
event-schedule-months = { $last ->
        [one] { $months } måned etter { $date }
       *[other] { $months } måneder etter { $date }
    }
event-schedule-on = { $dates }
event-schedule-repeated = gjentatte ganger, første gang { $first }
event-schedule-repeated-until = gjentatte ganger, første gang { $first } og ikke etter { $until }
event-follow-up-answered = Oppfølgingen med frist { $due } ble besvart.
event-follow-up-in-use = { $answered ->
        [yes] Løsningen er i bruk.
        [partly] Løsningen er delvis i bruk.
        [no] Løsningen er ikke i bruk.
       *[unknown] Det er usikkert om løsningen er i bruk.
    }
event-follow-up-as-intended = { $answered ->
        [yes] Den brukes slik den var tenkt.
        [partly] Den brukes delvis slik den var tenkt.
        [no] Den brukes ikke slik den var tenkt.
       *[unknown] Det er usikkert om den brukes slik den var tenkt.
    }
event-follow-up-gives-value = { $answered ->
        [yes] Den gir den verdien som var ventet.
        [partly] Den gir noe av den verdien som var ventet.
        [no] Den gir ikke den verdien som var ventet.
       *[unknown] Det er usikkert om den gir den verdien som var ventet.
    }
event-follow-up-course = { $answered ->
        [keep] Den brukes videre som nå.
        [adjust] Den brukes videre med endringer.
       *[stop] Bruken skal avsluttes.
    }
event-follow-up-snoozed = Oppfølgingen med frist { $due } ble utsatt til { $until }.
event-follow-up-reassigned = { $person } skal svare på oppfølgingen fra nå av.
event-follow-up-ended = Oppfølgingen ble avsluttet.
event-snapshot-confirmed = Filen { $file } bekreftet det som var kjent, uten endringer i { $rows ->
        [one] én rad
       *[other] { $rows } rader
    }.
event-source = Hentet fra filen { $file }, rad { $row }.

# What a quoted text is.
event-label-aim = Mål
event-label-answer = Svar
event-label-challenge = Utfordring
event-label-concerns = Hvem det gjelder
event-label-condition = Vilkår
event-label-evidence = Annet grunnlag
event-label-for-whom = For hvem
event-label-freed-for = Det som frigjøres, brukes til
event-label-heard = Hørt
event-label-hypothesis = Antakelse
event-label-lacking = Mangler
event-label-learned = Lært
event-label-method = Metode
event-label-need = Behov
event-label-note = Merknad
event-label-origin = Kommer fra
event-label-preconditions = Forutsetninger
event-label-question = Spørsmål
event-label-rationale = Begrunnelse
event-label-reason = Begrunnelse
event-label-result = Resultat
event-label-stops = Det vi slutter med
event-label-who = Hvem
event-label-why-not = Hvorfor ikke { $option }

event-remark-question = Et spørsmål ble stilt om { $about }.
event-remark-made = En kommentar ble skrevet om { $about }.
event-remark-reply = Et svar ble skrevet i samtalen om { $about }.
event-remark-mentions = { $people } ble bedt om å se på det.
event-remark-read = { $person } har lest det som ble skrevet om { $about }.
event-remark-answered = Spørsmålet om { $about } er besvart.
event-about-project = prosjektet
event-about-decision = beslutningen { $name }
event-about-indicator = måleindikatoren { $name }
event-about-insight = innsikten { $name }
event-about-trial = utprøvingen { $name }
event-about-follow-up = oppfølgingen { $name }
event-label-remark = Tekst
event-attachment-added = Lenken { $title } ble lagt til. Den gjelder { $about }.
event-attachment-removed = Lenken { $title } ble tatt bort.
event-label-address = Adresse
