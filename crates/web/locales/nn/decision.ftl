# One decision.

decision-taken = Vedtak, { $date }
decision-why = Kvifor
decision-options = Alternativa som vart vegne
decision-chosen = Valt
decision-do-nothing = Alt som før
decision-pros = Talar for
decision-cons = Talar mot
decision-why-not = Kvifor ikkje
decision-evidence = Det vi bygde på
decision-no-evidence = Ingenting er ført opp.
decision-evidence-unknown = Noko som ikkje var skrive inn på dette tidspunktet.
decision-known-then = Sjå heile prosjektet slik vi kjende det { $date }
decision-looked-at = Vurdert på nytt, og står ved lag
decision-who = Kven
decision-deciders = Avgjorde
decision-heard = Vart høyrde
decision-case-number = Saksnummer
decision-conditions = Gjeld så lenge
decision-limit = Vert brote dersom «{ $indicator }» er { $side ->
    [below] under
   *[above] over
} { $value } den { $date }.
decision-stands = Står det framleis?
decision-revisit = Blir vurdert på nytt
decision-revisit-on = { $date }
decision-no-date = Ingen dato er sett
decision-supersedes = Erstattar
decision-superseded-by = Erstatta av
decision-none = Ingen
decision-still-stands = Ingen. Det gjeld.
decision-in-short = { $chosen }, { $date }
decision-no-longer = Dette gjeld ikkje lenger. Det er erstatta av:
decision-overdue = Skulle vore vurdert på nytt { $date }.
decision-in-the-log = I loggen
decision-recorded = Skrive inn av { $person } { $moment }, som hending { $position }.
decision-files = Vedtaket som fil

# Writing one down.
decision-form-heading = Skriv inn eit vedtak
decision-form-intro = Skriv det som vart avgjort, slik at ein som ikkje var der, skjønar kvifor. Når det er lagra, står det. Eit seinare vedtak kan erstatte det.
decision-form-question = Kva skulle avgjerast?
decision-form-question-hint = Som eit spørsmål, til dømes: Korleis skal vi føre tilsyn om natta?
decision-form-nothing = Å ikkje gjere noko
decision-form-as-before = Alt som før
decision-form-option = Alternativ { $place }
decision-form-why-not = Kvifor vart det ikkje dette?
decision-form-chosen = Kva vart valt?
decision-form-rationale = Kvifor det?
decision-form-decider = Kven avgjorde?
decision-form-decider-too = Saman med
decision-form-nobody = Ingen vald
decision-form-evidence = Byggjer på
decision-form-nothing-picked = Ingenting valt
decision-form-link = Byggjer på ei nettside eller eit dokument
decision-form-link-hint = Adressa byrjar med https://
decision-form-link-title = Kva det er
decision-form-heard = Kven vart høyrde?
decision-form-one-a-line = Éin på kvar linje. Grupper og roller, ikkje namn på enkeltpersonar.
decision-form-conditions = Kva må halde for at det skal gjelde?
decision-form-conditions-hint = Eitt vilkår på kvar linje, til dømes: Vi stoppar dersom fleire enn to fell om natta.
decision-form-revisit-on = Når skal det vurderast på nytt?
decision-form-supersedes = Erstattar eit tidlegare vedtak?
decision-form-supersedes-none = Nei
decision-form-more = Eitt alternativ til
decision-form-send = Lagre vedtaket
decision-option-missing = Skriv minst eitt alternativ til å ikkje gjere noko.
decision-chosen-missing = Vel eit av alternativa som er skrivne over.
decision-decider-missing = Vel den som avgjorde.

# Looking at one again, and conditions in figures.
decision-revisit-open = Vurder det på nytt
decision-revisit-heading = Står vedtaket framleis?
decision-revisit-intro = Skriv dette når de har vurdert vedtaket på nytt og det står. Gjeld det ikkje lenger, skriv de inn eit nytt vedtak som kjem i staden.
decision-revisit-reason = Kva fann de, og kvifor står det?
decision-revisit-reason-hint = Sjå på vilkåra og det som er målt sidan sist.
decision-revisit-when = Når vurderte de det?
decision-revisit-send = Lagre at det står
decision-limit-indicator = Vilkår i tal: kva for ein måleindikator?
decision-limit-hint = Til dømes: Stopp dersom færre enn 60 % møter opp innan 1. juni.
decision-limit-none = Ikkje noko vilkår i tal
decision-limit-side = Vilkåret blir brote når talet er
decision-limit-below = under grensa
decision-limit-above = over grensa
decision-limit-value = Grensa
decision-limit-by = Når talet blir lese av
decision-limit-words = Kva gjer de dersom vilkåret blir brote?
decision-limit-words-hint = Til dømes: Vi stoppar.

# Drafts.
decision-draft-save = Lagre utkast
decision-draft-discard = Forkast utkastet
decision-draft-seen = Eit utkast ser alle som ser prosjektet. Det blir eit vedtak når det blir lagra.
decision-draft = Utkast
decision-draft-no-question = utan spørsmål enno
decision-draft-begun = Påbegynt { $date }.
decision-draft-finish = Skriv ferdig
