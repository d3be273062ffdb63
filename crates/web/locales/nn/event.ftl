# What happened, as sentences.

event-organisation-registered = Verksemda { $name } vart registrert.
event-organisation-simulated = Klokka er simulert: dette er ei demonstrering eller ein test.
event-settings-name = Verksemda heiter no { $name }.
event-settings-zone = Tidssona er no { $zone }.
event-settings-language = Språket er no { $language }.
event-settings-logo-text = Øvst på sidene står no { $text }.
event-settings-no-logo-text = Øvst på sidene står no namnet på produktet.
event-settings-colour = Fargen på sidene er no { $colour }.
event-settings-method = Nye prosjekt følgjer no metoden { $method }.
event-method-adopted = Metoden { $name } vart teken i bruk i versjon { $version }. Han har { $phases ->
        [one] éin fase
       *[other] { $phases } fasar
    }.

event-unit-registered = Eininga { $name } vart registrert.
event-unit-parent = Ho høyrer til { $parent }.
event-unit-renamed = Eininga heiter no { $name }.
event-unit-moved = Eininga høyrer no til { $parent }.
event-unit-kind = Slag eining: { $kind }.
event-unit-kind-removed = Kva slag eining det er, er ikkje lenger oppgitt.
event-unit-closed = Eininga vart lagd ned.
event-unit-successor = Arbeidet vart overteke av { $successor }.

event-person-registered = { $name } vart registrert som { $kind }.
event-person-renamed = Personen heiter no { $text }.
event-person-email = E-postadressa vart endra.
event-person-title = Stilling: { $text }.
event-person-title-removed = Stillinga vart fjerna.
event-person-company = Firma: { $text }.
event-person-company-removed = Firmaet vart fjerna.
event-person-unit = Eining: { $unit }.
event-person-left = Personen har slutta. Siste dag var { $date }.
event-person-role-granted = Personen vart { $role } i verksemda.
event-person-role-withdrawn = Personen er ikkje lenger { $role } i verksemda.
event-selection-saved = Utvalet { $name } av porteføljen vart lagra.
event-selection-shared = Utvalet { $name } av porteføljen vart lagra og delt med verksemda.
event-selection-removed = Eit utval av porteføljen vart teke bort.

event-project-registered = Prosjektet { $title } vart registrert.
event-project-described = Omtalen av prosjektet vart endra.
event-project-renamed = Prosjektet heiter no { $title }.
event-project-unit = Det høyrer til { $unit }.
event-project-area = Tenesteområde: { $area }.
event-project-area-removed = Tenesteområdet vart fjerna.
event-project-method = Det følgjer metoden { $method }.
event-project-key = Nøkkelen i andre system er { $key }.
event-planned-start = { $how ->
        [on] Planlagd oppstart er { $date }.
        [withheld] Kjelda opplyser ikkje om planlagd oppstart, og viser til { $date }.
       *[none] Kjelda oppgir ikkje lenger når oppstart er planlagd.
    }
event-planned-end = { $how ->
        [on] Løysinga skal etter planen vere i drift { $date }.
        [withheld] Kjelda opplyser ikkje om når løysinga skal vere i drift, og viser til { $date }.
       *[none] Kjelda oppgir ikkje lenger når løysinga skal vere i drift.
    }
event-challenge-removed = Utfordringa vart fjerna frå omtalen.
event-concerns-removed = Kven det gjeld, vart fjerna frå omtalen.
event-aim-removed = Målet vart fjerna frå omtalen.
event-role-assigned = { $person } vart { $role }.
event-role-ended = { $person } er ikkje lenger { $role }.

event-phase-started = Prosjektet starta i fasen { $phase }.
event-phase-entered = { $how ->
        [back] Prosjektet gjekk tilbake frå { $from } til { $phase }.
        [skip] Prosjektet gjekk frå { $from } rett til { $phase } og hoppa over det som ligg imellom.
       *[forward] Prosjektet gjekk vidare frå { $from } til { $phase }.
    }
event-project-paused = Prosjektet vart sett på vent.
event-project-paused-until = Prosjektet vart sett på vent til { $until }.
event-project-resumed = Arbeidet med prosjektet vart teke opp att.
event-project-shelved = Prosjektet vart lagt til side. Det skal vurderast på nytt { $date }.
event-project-stopped = Prosjektet vart stoppa. Årsak: { $cause }.
event-novelty-recorded = { $novelty ->
        [first] Løysinga er ny: så vidt ein veit, har ingen gjort dette før.
        [adapted] Løysinga byggjer på det andre har gjort, og er vesentleg tilpassa.
       *[copy] Løysinga er i hovudsak den same som andre bruker.
    }
event-novelty-of = Ho kjem frå prosjektet { $project }.
event-link-made = { $kind ->
        [continues] Prosjektet fører vidare { $project }.
        [depends_on] Prosjektet er avhengig av { $project }.
       *[related] Prosjektet har samanheng med { $project }.
    }
event-link-removed = { $kind ->
        [continues] Prosjektet fører ikkje lenger vidare { $project }.
        [depends_on] Prosjektet er ikkje lenger avhengig av { $project }.
       *[related] Prosjektet har ikkje lenger samanheng med { $project }.
    }

event-guide-answered = I fasen { $phase } vart det svart på spørsmålet { $question }
event-guide-removed = Svaret på spørsmålet { $question } i fasen { $phase } vart teke bort.
event-readiness-checked = Det vart sjekka kor klar fasen { $phase } er: { $yes } av { $all } er på plass, { $partly } delvis.
event-insight-found = Eit behov vart avdekt. Metode: { $method }.
event-insight-asked = { $asked ->
        [one] Éin person vart spurd eller observert.
       *[other] { $asked } personar vart spurde eller observerte.
    }
event-trial-recorded = Ei utprøving vart gjennomført.
event-trial-participants = { $participants ->
        [one] Éin deltok.
       *[other] { $participants } deltok.
    }
event-trial-outcome = { $outcome ->
        [supported] Det ein trudde, heldt.
        [refuted] Det ein trudde, heldt ikkje.
       *[unclear] Utprøvinga gav ikkje noko klart svar.
    }
event-decision-drafted = Utkast til eit vedtak{ $asks ->
    [yes] : { $question }
   *[no] { "" }
}.
event-decision-draft-discarded = Eit utkast til eit vedtak vart forkasta.
event-decision-recorded = Det vart gjort eit vedtak: { $question }
event-decision-chosen = { $options } alternativ vart vurderte, og valet fall på { $chosen }.
event-decision-deciders = Vedteke av: { $deciders }.
event-decision-case = Saksnummer: { $number }.
event-decision-supersedes = Vedtaket erstattar { $decision }.
event-decision-revisit = Spørsmålet skal takast opp att { $date }.
event-decision-evidence = Grunnlaget er { $evidence }.
event-evidence-insights = { $count ->
        [one] eitt avdekt behov
       *[other] { $count } avdekte behov
    }
event-evidence-trials = { $count ->
        [one] éi utprøving
       *[other] { $count } utprøvingar
    }
event-evidence-results = { $count ->
        [one] eitt målt resultat
       *[other] { $count } målte resultat
    }
event-decision-stands = Vedtaket vart vurdert på nytt og står fast: { $decision }

event-benefit-expected = { $kind ->
        [worse] Prosjektet er venta å gi ei ulempe: { $title }.
       *[better] Prosjektet er venta å gi ein gevinst: { $title }.
    }
event-benefit-changed = { $kind ->
        [worse] Det ein ventar av ei ulempe, vart endra: { $title }.
       *[better] Det ein ventar av ein gevinst, vart endra: { $title }.
    }
event-benefit-value-types = Verditype: { $types }.
event-benefit-owner = { $person } har ansvaret for dette.
event-indicator-defined = Det vart avtalt å måle { $name }.
event-indicator-changed = Avtalen om å måle { $name } vart endra.
event-indicator-direction = { $direction }.
event-indicator-baseline = { $dated ->
        [yes] Utgangspunktet var { $value } ({ $date }).
       *[no] Utgangspunktet var { $value }.
    }
event-indicator-target = { $dated ->
        [yes] Målet er { $value } innan { $date }.
       *[no] Målet er { $value }.
    }
event-indicator-cadence = Det blir målt { $cadence }.
event-indicator-responsible = { $person } har ansvaret for målinga.
event-result-measured = { $kind ->
        [withheld] Resultatet for { $indicator } er { $value }.
       *[value] { $indicator } vart målt til { $value }.
    }
event-result-grade = Kor sikkert: { $grade }.
event-result-corrected = Eit resultat for { $indicator } vart retta: først { $first }, no { $value }.
event-result-corrected-to = Eit resultat for { $indicator } vart retta til { $value }.

event-operation-started = Løysinga vart overlevert og er i vanleg drift. { $person } har ansvaret i linja.
event-operation-unit = Ho blir brukt i { $unit }.
event-operation-checks = { $met } av { $all } punkt på sjekklista for overlevering var på plass.
event-follow-up-scheduled = Oppfølging vart planlagd: { $schedule }.
event-follow-up-responsible = { $person } skal svare.
event-schedule-months = { $last ->
        [one] { $months } månad etter { $date }
       *[other] { $months } månader etter { $date }
    }
event-schedule-on = { $dates }
event-schedule-repeated = fleire gonger, første gong { $first }
event-schedule-repeated-until = fleire gonger, første gong { $first } og ikkje etter { $until }
event-follow-up-answered = Oppfølginga med frist { $due } fekk svar.
event-follow-up-in-use = { $answered ->
        [yes] Løysinga er i bruk.
        [partly] Løysinga er delvis i bruk.
        [no] Løysinga er ikkje i bruk.
       *[unknown] Det er usikkert om løysinga er i bruk.
    }
event-follow-up-as-intended = { $answered ->
        [yes] Ho blir brukt slik ho var tenkt.
        [partly] Ho blir delvis brukt slik ho var tenkt.
        [no] Ho blir ikkje brukt slik ho var tenkt.
       *[unknown] Det er usikkert om ho blir brukt slik ho var tenkt.
    }
event-follow-up-gives-value = { $answered ->
        [yes] Ho gir den verdien som var venta.
        [partly] Ho gir noko av den verdien som var venta.
        [no] Ho gir ikkje den verdien som var venta.
       *[unknown] Det er usikkert om ho gir den verdien som var venta.
    }
event-follow-up-course = { $answered ->
        [keep] Ho skal brukast vidare som no.
        [adjust] Ho skal brukast vidare med endringar.
       *[stop] Bruken skal avsluttast.
    }
event-follow-up-snoozed = Oppfølginga med frist { $due } vart utsett til { $until }.
event-follow-up-reassigned = { $person } skal svare på oppfølginga frå no av.
event-follow-up-ended = Oppfølginga vart avslutta.
event-snapshot-confirmed = Fila { $file } stadfesta det som var kjent, utan endringar i { $rows ->
        [one] éi rad
       *[other] { $rows } rader
    }.
event-source = Henta frå fila { $file }, rad { $row }.

# What a quoted text is.
event-label-aim = Mål
event-label-answer = Svar
event-label-challenge = Utfordring
event-label-concerns = Kven det gjeld
event-label-condition = Vilkår
event-label-evidence = Anna grunnlag
event-label-for-whom = For kven
event-label-freed-for = Det som blir frigjort, går til
event-label-heard = Høyrde
event-label-hypothesis = Det ein trudde
event-label-lacking = Manglar
event-label-learned = Lært
event-label-method = Metode
event-label-need = Behov
event-label-note = Merknad
event-label-origin = Kjem frå
event-label-preconditions = Føresetnader
event-label-question = Spørsmål
event-label-rationale = Grunngiving
event-label-reason = Grunngiving
event-label-result = Resultat
event-label-stops = Det vi sluttar med
event-label-who = Kven
event-label-why-not = Kvifor ikkje { $option }

event-remark-question = Eit spørsmål vart stilt om { $about }.
event-remark-made = Ein kommentar vart skriven om { $about }.
event-remark-reply = Eit svar vart skrive i samtalen om { $about }.
event-remark-mentions = { $people } vart bedne om å sjå på det.
event-remark-read = { $person } har lese det som vart skrive om { $about }.
event-remark-answered = Spørsmålet om { $about } er svart på.
event-about-project = prosjektet
event-about-decision = vedtaket { $name }
event-about-indicator = måleindikatoren { $name }
event-about-insight = innsikta { $name }
event-about-trial = utprøvinga { $name }
event-about-follow-up = oppfølginga { $name }
event-label-remark = Tekst
event-attachment-added = Lenkja { $title } vart lagd til. Ho gjeld { $about }.
event-attachment-removed = Lenkja { $title } vart teken bort.
event-label-address = Adresse
