# One decision.

decision-taken = Beslutning, { $date }
decision-why = Hvorfor
decision-options = Alternativene som ble veid
decision-chosen = Valgt
decision-do-nothing = Alt som før
decision-pros = Taler for
decision-cons = Taler mot
decision-why-not = Hvorfor ikke
decision-evidence = Det vi bygde på
decision-no-evidence = Ingenting er ført opp.
decision-evidence-unknown = Noe som ikke var skrevet inn på dette tidspunktet.
decision-known-then = Se hele prosjektet slik vi kjente det { $date }
decision-looked-at = Vurdert på nytt, og står ved lag
decision-who = Hvem
decision-deciders = Bestemte
decision-heard = Ble hørt
decision-case-number = Saksnummer
decision-conditions = Gjelder så lenge
decision-limit = Brytes hvis «{ $indicator }» er { $side ->
    [below] under
   *[above] over
} { $value } den { $date }.
decision-stands = Står den fortsatt?
decision-revisit = Vurderes på nytt
decision-revisit-on = { $date }
decision-no-date = Ingen dato er satt
decision-supersedes = Erstatter
decision-superseded-by = Erstattet av
decision-none = Ingen
decision-still-stands = Ingen. Den gjelder.
decision-in-short = { $chosen }, { $date }
decision-no-longer = Denne gjelder ikke lenger. Den er erstattet av:
decision-overdue = Skulle vært vurdert på nytt { $date }.
decision-in-the-log = I loggen
decision-recorded = Skrevet inn av { $person } { $moment }, som hendelse { $position }.
decision-files = Beslutningen som fil

# Writing one down.
decision-form-heading = Skriv inn en beslutning
decision-form-intro = Skriv det som ble bestemt, slik at en som ikke var der, skjønner hvorfor. Når det er lagret, står det. En senere beslutning kan erstatte det.
decision-form-question = Hva skulle avgjøres?
decision-form-question-hint = Som et spørsmål, for eksempel: Hvordan skal vi føre tilsyn om natta?
decision-form-nothing = Å ikke gjøre noe
decision-form-as-before = Alt som før
decision-form-option = Alternativ { $place }
decision-form-why-not = Hvorfor ble det ikke dette?
decision-form-chosen = Hva ble valgt?
decision-form-rationale = Hvorfor det?
decision-form-decider = Hvem bestemte?
decision-form-decider-too = Sammen med
decision-form-nobody = Ingen valgt
decision-form-evidence = Bygger på
decision-form-nothing-picked = Ingenting valgt
decision-form-link = Bygger på en nettside eller et dokument
decision-form-link-hint = Adressen begynner med https://
decision-form-link-title = Hva det er
decision-form-heard = Hvem ble hørt?
decision-form-one-a-line = Én på hver linje. Grupper og roller, ikke navn på enkeltpersoner.
decision-form-conditions = Hva må holde for at det skal gjelde?
decision-form-conditions-hint = Ett vilkår på hver linje, for eksempel: Vi stopper hvis flere enn to faller om natta.
decision-form-revisit-on = Når skal det vurderes på nytt?
decision-form-supersedes = Erstatter en tidligere beslutning?
decision-form-supersedes-none = Nei
decision-form-more = Ett alternativ til
decision-form-send = Lagre beslutningen
decision-option-missing = Skriv minst ett alternativ til å ikke gjøre noe.
decision-chosen-missing = Velg et av alternativene som er skrevet over.
decision-decider-missing = Velg den som bestemte.

# Looking at one again, and conditions in figures.
decision-revisit-open = Vurder den på nytt
decision-revisit-heading = Står beslutningen fortsatt?
decision-revisit-intro = Skriv dette når dere har vurdert beslutningen på nytt og den står. Gjelder den ikke lenger, skriver dere inn en ny beslutning som erstatter den.
decision-revisit-reason = Hva fant dere, og hvorfor står den?
decision-revisit-reason-hint = Se på vilkårene og det som er målt siden sist.
decision-revisit-when = Når vurderte dere den?
decision-revisit-send = Lagre at den står
decision-limit-indicator = Vilkår i tall: hvilken måleindikator?
decision-limit-hint = For eksempel: Stopp hvis færre enn 60 % møter opp innen 1. juni.
decision-limit-none = Ikke noe vilkår i tall
decision-limit-side = Vilkåret brytes når tallet er
decision-limit-below = under grensen
decision-limit-above = over grensen
decision-limit-value = Grensen
decision-limit-by = Når tallet leses av
decision-limit-words = Hva gjør dere hvis vilkåret brytes?
decision-limit-words-hint = For eksempel: Vi stopper.

# Drafts.
decision-draft-save = Lagre utkast
decision-draft-discard = Forkast utkastet
decision-draft-seen = Et utkast ser alle som ser prosjektet. Det blir en beslutning når den lagres.
decision-draft = Utkast
decision-draft-no-question = uten spørsmål ennå
decision-draft-begun = Påbegynt { $date }.
decision-draft-finish = Skriv ferdig
