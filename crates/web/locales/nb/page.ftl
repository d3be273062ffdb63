# What stands around the content of every page.

page-skip = Hopp til innholdet
page-menu = Hovedmeny
page-portfolio = Portefølje
page-you-are-here = Du er her
page-language = Språk
page-about = Nyttig viser det som står i virksomhetens hendelseslogg.
page-simulated-clock = Dette er en demonstrasjon: klokken er simulert, og virksomheten, personene og tallene er oppdiktet.
page-printed = Bygger på loggen til { $organisation } til og med hendelse { $position }.
page-organisations = Virksomheter
page-no-organisations = Ingen virksomheter er opprettet ennå.
page-erased-title = Tittelen er slettet
page-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dager
}

# Where a project can be.
page-state-active = I arbeid
page-state-paused = På vent
page-state-shelved = Lagt til side
page-state-stopped = Stoppet
page-state-in_operation = I drift

# As of when the page tells.
page-another-point = Se et annet tidspunkt
page-known-at = Slik vi visste det
page-known-at-hint = Uten det som er lært eller rettet senere
page-effective-on = Slik det var
page-effective-on-hint = Med det vi vet i dag
page-date-form = Skriv datoen som 1. mars 2026 eller 1.3.2026. Du kan fylle ut ett av feltene eller begge.
page-show = Vis
page-back-to-now = Se det slik vi vet det i dag
page-then-known = Du ser dette slik vi visste det { $known }.
page-then-held = Du ser dette slik det var { $held }, etter det vi vet i dag.
page-then-both = Du ser dette slik det var { $held }, etter det vi visste { $known }.
page-then-position = ved hendelse { $position }
page-then-unlearned = Det som er lært eller rettet senere, er ikke med.
page-then-later = Det som har hendt senere, er ikke med.

# What went wrong.
page-not-found = Siden finnes ikke
page-not-found-detail = Det er ingenting på denne adressen, eller ikke noe du kan se. Kanskje fantes det ikke ennå på tidspunktet du spurte om.
page-to-portfolio = Gå til porteføljen
page-future = Vi kan ikke se inn i framtiden
page-future-detail = Tidspunktet du spurte om, har ikke vært ennå. Velg en dato som er i dag eller tidligere.
page-unreadable = Vi forstod ikke datoen
page-unreadable-detail = Skriv den som 1. mars 2026, 1.3.2026 eller 2026-03-01.
page-bad-address = Vi forstod ikke adressen
page-bad-address-detail = Noe i adressen er ikke slik vi kan lese det. Kanskje er den kopiert ufullstendig.
page-unavailable = Dette virker ikke akkurat nå
page-unavailable-detail = Feilen ligger hos oss. Ingenting er gått tapt. Prøv igjen om litt.
page-try-again = Prøv igjen

page-register = Meld en utfordring
page-too-large = Dette er for mye på én gang
page-too-large-detail = Det du sendte, er større enn noe skjema her kan ta imot. Ingenting er lagret. Gå tilbake, og kort ned teksten.
page-foreign = Dette kom fra et annet nettsted
page-foreign-detail = Av hensyn til sikkerheten lagrer vi bare det som er sendt fra våre egne sider. Ingenting er lagret. Åpne siden her, og prøv igjen.
page-read-only = Her kan ingenting lagres nå
page-read-only-detail = Databasen kan bare leses akkurat nå. Alt som står der, kan du fortsatt se.
page-forbidden = Dette kan du ikke gjøre
page-forbidden-detail = Rollene dine gir ikke adgang til dette. Ingenting er lagret. Spør en leder eller en administrator om du mener det er feil.
page-unauthorized = Logg inn først
page-unauthorized-detail = Dette er bare for dem som er logget inn.
page-link-used = Denne lenken virker ikke lenger
page-link-used-detail = Den er brukt, den er for gammel, eller en nyere har tatt over. Be en administrator om en ny.
page-which-organisation = Bruk adressen du har fått fra virksomheten din. Den slutter på virksomhetens korte navn.
