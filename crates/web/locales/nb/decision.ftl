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
