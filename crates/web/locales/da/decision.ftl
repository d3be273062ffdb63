# One decision.

decision-taken = Beslutning, { $date }
decision-why = Hvorfor
decision-options = De muligheder, der blev vejet
decision-chosen = Valgt
decision-do-nothing = Alt som før
decision-pros = Taler for
decision-cons = Taler imod
decision-why-not = Hvorfor ikke
decision-evidence = Det, vi byggede på
decision-no-evidence = Der er ikke anført noget.
decision-evidence-unknown = Noget, der ikke var skrevet ind på det tidspunkt.
decision-known-then = Se hele projektet, som vi kendte det { $date }
decision-looked-at = Vurderet igen og stadig gældende
decision-who = Hvem
decision-deciders = Besluttede
decision-heard = Blev hørt
decision-case-number = Sagsnummer
decision-conditions = Gælder, så længe
decision-limit = Brydes, hvis »{ $indicator }« er { $side ->
    [below] under
   *[above] over
} { $value } den { $date }.
decision-stands = Gælder den stadig?
decision-revisit = Vurderes igen
decision-revisit-on = { $date }
decision-no-date = Der er ikke sat en dato
decision-supersedes = Erstatter
decision-superseded-by = Erstattet af
decision-none = Ingen
decision-still-stands = Ingen. Den gælder.
decision-in-short = { $chosen }, { $date }
decision-no-longer = Denne gælder ikke længere. Den er erstattet af:
decision-overdue = Skulle have været vurderet igen { $date }.
decision-in-the-log = I loggen
decision-recorded = Skrevet ind af { $person } { $moment }, som hændelse { $position }.
decision-files = Beslutningen som fil

# Writing one down.
decision-form-heading = Skriv en beslutning ind
decision-form-intro = Skriv det, der blev besluttet, så en, der ikke var der, forstår hvorfor. Når det er gemt, står det. En senere beslutning kan erstatte det.
decision-form-question = Hvad skulle afgøres?
decision-form-question-hint = Som et spørgsmål, for eksempel: Hvordan skal vi føre tilsyn om natten?
decision-form-nothing = Ikke at gøre noget
decision-form-as-before = Alt som før
decision-form-option = Mulighed { $place }
decision-form-why-not = Hvorfor blev det ikke den?
decision-form-chosen = Hvad blev valgt?
decision-form-rationale = Hvorfor den?
decision-form-decider = Hvem besluttede?
decision-form-decider-too = Sammen med
decision-form-nobody = Ingen valgt
decision-form-evidence = Bygger på
decision-form-nothing-picked = Intet valgt
decision-form-link = Bygger på en hjemmeside eller et dokument
decision-form-link-hint = Adressen begynder med https://
decision-form-link-title = Hvad det er
decision-form-heard = Hvem blev hørt?
decision-form-one-a-line = Én på hver linje. Grupper og roller, ikke navne på enkeltpersoner.
decision-form-conditions = Hvad skal holde, for at det gælder?
decision-form-conditions-hint = Et vilkår på hver linje, for eksempel: Vi stopper, hvis flere end to falder om natten.
decision-form-revisit-on = Hvornår skal det vurderes igen?
decision-form-supersedes = Erstatter en tidligere beslutning?
decision-form-supersedes-none = Nej
decision-form-more = En mulighed til
decision-form-send = Gem beslutningen
decision-option-missing = Skriv mindst én mulighed ud over ikke at gøre noget.
decision-chosen-missing = Vælg en af de muligheder, der er skrevet ovenfor.
decision-decider-missing = Vælg den, der besluttede.

# Looking at one again, and conditions in figures.
decision-revisit-open = Vurder den igen
decision-revisit-heading = Står beslutningen stadig?
decision-revisit-intro = Skriv det her, når I har vurderet beslutningen igen, og den står. Gælder den ikke længere, skriver I en ny beslutning, der erstatter den.
decision-revisit-reason = Hvad fandt I ud af, og hvorfor står den?
decision-revisit-reason-hint = Se på betingelserne og det, der er målt siden sidst.
decision-revisit-when = Hvornår vurderede I den?
decision-revisit-send = Gem, at den står
decision-limit-indicator = Betingelse i tal: hvilken indikator?
decision-limit-hint = For eksempel: Stop, hvis færre end 60 % møder op inden 1. juni.
decision-limit-none = Ingen betingelse i tal
decision-limit-side = Betingelsen brydes, når tallet er
decision-limit-below = under grænsen
decision-limit-above = over grænsen
decision-limit-value = Grænsen
decision-limit-by = Hvornår tallet aflæses
decision-limit-words = Hvad gør I, hvis betingelsen brydes?
decision-limit-words-hint = For eksempel: Vi stopper.

# Drafts.
decision-draft-save = Gem udkast
decision-draft-discard = Kassér udkastet
decision-draft-seen = Et udkast ses af alle, der ser projektet. Det bliver en beslutning, når den gemmes.
decision-draft = Udkast
decision-draft-no-question = uden spørgsmål endnu
decision-draft-begun = Påbegyndt { $date }.
decision-draft-finish = Skriv færdig
