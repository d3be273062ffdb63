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
