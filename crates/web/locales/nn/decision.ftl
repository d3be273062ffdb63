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
