# What happened, as sentences.

event-organisation-registered = Organisationen { $name } blev registreret.
event-organisation-simulated = Uret er simuleret: dette er en demonstration eller en test.
event-settings-name = Organisationen hedder nu { $name }.
event-settings-zone = Tidszonen er nu { $zone }.
event-settings-language = Sproget er nu { $language }.
event-settings-logo-text = Øverst på siderne står nu { $text }.
event-settings-no-logo-text = Øverst på siderne står nu produktets navn.
event-settings-colour = Farven på siderne er nu { $colour }.
event-settings-method = Nye projekter følger nu metoden { $method }.
event-method-adopted = Metoden { $name } blev taget i brug i version { $version }. Den har { $phases ->
        [one] én fase
       *[other] { $phases } faser
    }.

event-unit-registered = Enheden { $name } blev registreret.
event-unit-parent = Den hører til { $parent }.
event-unit-renamed = Enheden hedder nu { $name }.
event-unit-moved = Enheden hører nu til { $parent }.
event-unit-kind = Slags enhed: { $kind }.
event-unit-kind-removed = Hvilken slags enhed det er, er ikke længere oplyst.
event-unit-closed = Enheden blev nedlagt.
event-unit-successor = Arbejdet blev overtaget af { $successor }.

event-person-registered = { $name } blev registreret som { $kind }.
event-person-renamed = Personen hedder nu { $text }.
event-person-email = E-mailadressen blev ændret.
event-person-title = Stilling: { $text }.
event-person-title-removed = Stillingen blev fjernet.
event-person-company = Firma: { $text }.
event-person-company-removed = Firmaet blev fjernet.
event-person-unit = Enhed: { $unit }.
event-person-left = Personen er fratrådt. Sidste dag var { $date }.
event-person-role-granted = Personen blev { $role } i organisationen.
event-person-role-withdrawn = Personen er ikke længere { $role } i organisationen.
event-selection-saved = Udvalget { $name } af porteføljen blev gemt.
event-selection-shared = Udvalget { $name } af porteføljen blev gemt og delt med organisationen.
event-selection-removed = Et udvalg af porteføljen blev fjernet.

event-project-registered = Projektet { $title } blev registreret.
event-project-described = Beskrivelsen af projektet blev ændret.
event-project-renamed = Projektet hedder nu { $title }.
event-project-unit = Det hører til { $unit }.
event-project-area = Serviceområde: { $area }.
event-project-area-removed = Serviceområdet blev fjernet.
event-project-method = Det følger metoden { $method }.
event-project-key = Nøglen i andre systemer er { $key }.
event-planned-start = { $how ->
        [on] Planlagt start er { $date }.
        [withheld] Kilden oplyser ikke om planlagt start og henviser til { $date }.
       *[none] Kilden oplyser ikke længere, hvornår starten er planlagt.
    }
event-planned-end = { $how ->
        [on] Løsningen skal efter planen være i drift { $date }.
        [withheld] Kilden oplyser ikke, hvornår løsningen skal være i drift, og henviser til { $date }.
       *[none] Kilden oplyser ikke længere, hvornår løsningen skal være i drift.
    }
event-challenge-removed = Udfordringen blev fjernet fra beskrivelsen.
event-concerns-removed = Hvem det angår, blev fjernet fra beskrivelsen.
event-aim-removed = Målet blev fjernet fra beskrivelsen.
event-role-assigned = { $person } blev { $role }.
event-role-ended = { $person } er ikke længere { $role }.

event-phase-started = Projektet startede i fasen { $phase }.
event-phase-entered = { $how ->
        [back] Projektet gik tilbage fra { $from } til { $phase }.
        [skip] Projektet gik fra { $from } direkte til { $phase } og sprang det over, der ligger imellem.
       *[forward] Projektet gik videre fra { $from } til { $phase }.
    }
event-project-paused = Projektet blev sat på pause.
event-project-paused-until = Projektet blev sat på pause til { $until }.
event-project-resumed = Arbejdet med projektet blev genoptaget.
event-project-shelved = Projektet blev lagt til side. Det skal vurderes igen { $date }.
event-project-stopped = Projektet blev stoppet. Årsag: { $cause }.
event-novelty-recorded = { $novelty ->
        [first] Løsningen er ny: så vidt vides har ingen gjort dette før.
        [adapted] Løsningen bygger på andres og er væsentligt tilpasset.
       *[copy] Løsningen er i hovedsagen den samme, som andre bruger.
    }
event-novelty-of = Den kommer fra projektet { $project }.
event-link-made = { $kind ->
        [continues] Projektet viderefører { $project }.
        [depends_on] Projektet er afhængigt af { $project }.
       *[related] Projektet hænger sammen med { $project }.
    }
event-link-removed = { $kind ->
        [continues] Projektet viderefører ikke længere { $project }.
        [depends_on] Projektet er ikke længere afhængigt af { $project }.
       *[related] Projektet hænger ikke længere sammen med { $project }.
    }

event-guide-answered = I fasen { $phase } blev der svaret på spørgsmålet { $question }
event-guide-removed = Svaret på spørgsmålet { $question } i fasen { $phase } blev fjernet.
event-readiness-checked = Det blev tjekket, hvor klar fasen { $phase } er: { $yes } af { $all } er på plads, { $partly } delvist.
event-insight-found = Et behov blev afdækket. Metode: { $method }.
event-insight-asked = { $asked ->
        [one] Én person blev spurgt eller observeret.
       *[other] { $asked } personer blev spurgt eller observeret.
    }
event-trial-recorded = En afprøvning blev gennemført.
event-trial-participants = { $participants ->
        [one] Én deltog.
       *[other] { $participants } deltog.
    }
event-trial-outcome = { $outcome ->
        [supported] Antagelsen holdt.
        [refuted] Antagelsen holdt ikke.
       *[unclear] Afprøvningen gav ikke noget klart svar.
    }
event-decision-drafted = Udkast til en beslutning{ $asks ->
    [yes] : { $question }
   *[no] { "" }
}.
event-decision-draft-discarded = Et udkast til en beslutning blev kasseret.
event-decision-recorded = Der blev truffet en beslutning: { $question }
event-decision-chosen = { $options } muligheder blev overvejet, og valget faldt på { $chosen }.
event-decision-deciders = Besluttet af: { $deciders }.
event-decision-case = Sagsnummer: { $number }.
event-decision-supersedes = Beslutningen erstatter { $decision }.
event-decision-revisit = Spørgsmålet skal tages op igen { $date }.
event-decision-evidence = Grundlaget er { $evidence }.
event-evidence-insights = { $count ->
        [one] et afdækket behov
       *[other] { $count } afdækkede behov
    }
event-evidence-trials = { $count ->
        [one] en afprøvning
       *[other] { $count } afprøvninger
    }
event-evidence-results = { $count ->
        [one] et målt resultat
       *[other] { $count } målte resultater
    }
event-decision-stands = Beslutningen blev vurderet igen og står fast: { $decision }

event-benefit-expected = { $kind ->
        [worse] Projektet forventes at give en ulempe: { $title }.
       *[better] Projektet forventes at give en gevinst: { $title }.
    }
event-benefit-changed = { $kind ->
        [worse] Forventningen til en ulempe blev ændret: { $title }.
       *[better] Forventningen til en gevinst blev ændret: { $title }.
    }
event-benefit-value-types = Værditype: { $types }.
event-benefit-owner = { $person } har ansvaret for den.
event-indicator-defined = Det blev aftalt at måle { $name }.
event-indicator-changed = Aftalen om at måle { $name } blev ændret.
event-indicator-direction = { $direction }.
event-indicator-baseline = { $dated ->
        [yes] Udgangspunktet var { $value } ({ $date }).
       *[no] Udgangspunktet var { $value }.
    }
event-indicator-target = { $dated ->
        [yes] Målet er { $value } senest { $date }.
       *[no] Målet er { $value }.
    }
event-indicator-cadence = Der måles { $cadence }.
event-indicator-responsible = { $person } har ansvaret for målingen.
event-result-measured = { $kind ->
        [withheld] Resultatet for { $indicator } er { $value }.
       *[value] { $indicator } blev målt til { $value }.
    }
event-result-grade = Hvor sikkert: { $grade }.
event-result-corrected = Et resultat for { $indicator } blev rettet: først { $first }, nu { $value }.
event-result-corrected-to = Et resultat for { $indicator } blev rettet til { $value }.

event-operation-started = Løsningen blev overdraget og er i normal drift. { $person } har ansvaret for den i linjen.
event-operation-unit = Den bruges i { $unit }.
event-operation-checks = { $met } af { $all } punkter på tjeklisten for overdragelse var på plads.
event-follow-up-scheduled = Opfølgning blev planlagt: { $schedule }.
event-follow-up-responsible = { $person } skal svare.
event-schedule-months = { $last ->
        [one] { $months } måned efter { $date }
       *[other] { $months } måneder efter { $date }
    }
event-schedule-on = { $dates }
event-schedule-repeated = gentagne gange, første gang { $first }
event-schedule-repeated-until = gentagne gange, første gang { $first } og ikke efter { $until }
event-follow-up-answered = Opfølgningen med frist { $due } blev besvaret.
event-follow-up-in-use = { $answered ->
        [yes] Løsningen er i brug.
        [partly] Løsningen er delvist i brug.
        [no] Løsningen er ikke i brug.
       *[unknown] Det er uvist, om løsningen er i brug.
    }
event-follow-up-as-intended = { $answered ->
        [yes] Den bruges, som den var tænkt.
        [partly] Den bruges delvist, som den var tænkt.
        [no] Den bruges ikke, som den var tænkt.
       *[unknown] Det er uvist, om den bruges, som den var tænkt.
    }
event-follow-up-gives-value = { $answered ->
        [yes] Den giver den værdi, der var forventet.
        [partly] Den giver noget af den værdi, der var forventet.
        [no] Den giver ikke den værdi, der var forventet.
       *[unknown] Det er uvist, om den giver den værdi, der var forventet.
    }
event-follow-up-course = { $answered ->
        [keep] Den bruges videre som nu.
        [adjust] Den bruges videre med ændringer.
       *[stop] Brugen skal ophøre.
    }
event-follow-up-snoozed = Opfølgningen med frist { $due } blev udsat til { $until }.
event-follow-up-reassigned = { $person } skal svare på opfølgningen fra nu af.
event-follow-up-ended = Opfølgningen blev afsluttet.
event-snapshot-confirmed = Filen { $file } bekræftede det, der var kendt, uden ændringer i { $rows ->
        [one] én række
       *[other] { $rows } rækker
    }.
event-source = Hentet fra filen { $file }, række { $row }.

# What a quoted text is.
event-label-aim = Mål
event-label-answer = Svar
event-label-challenge = Udfordring
event-label-concerns = Hvem det angår
event-label-condition = Betingelse
event-label-evidence = Andet grundlag
event-label-for-whom = For hvem
event-label-freed-for = Det frigjorte bruges til
event-label-heard = Hørt
event-label-hypothesis = Antagelse
event-label-lacking = Mangler
event-label-learned = Lært
event-label-method = Metode
event-label-need = Behov
event-label-note = Bemærkning
event-label-origin = Kommer fra
event-label-preconditions = Forudsætninger
event-label-question = Spørgsmål
event-label-rationale = Begrundelse
event-label-reason = Begrundelse
event-label-result = Resultat
event-label-stops = Det, vi holder op med
event-label-who = Hvem
event-label-why-not = Hvorfor ikke { $option }

event-remark-question = Et spørgsmål blev stillet om { $about }.
event-remark-made = En kommentar blev skrevet om { $about }.
event-remark-reply = Et svar blev skrevet i samtalen om { $about }.
event-remark-mentions = { $people } blev bedt om at se på det.
event-remark-read = { $person } har læst det, der blev skrevet om { $about }.
event-remark-answered = Spørgsmålet om { $about } er besvaret.
event-about-project = projektet
event-about-decision = beslutningen { $name }
event-about-indicator = indikatoren { $name }
event-about-insight = indsigten { $name }
event-about-trial = afprøvningen { $name }
event-about-follow-up = opfølgningen { $name }
event-label-remark = Tekst
event-attachment-added = Linket { $title } blev tilføjet. Det vedrører { $about }.
event-attachment-removed = Linket { $title } blev fjernet.
event-label-address = Adresse
