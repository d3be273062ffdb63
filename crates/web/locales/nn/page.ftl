# What stands around the content of every page.

page-skip = Hopp til innhaldet
page-menu = Hovudmeny
page-portfolio = Portefølje
page-you-are-here = Du er her
page-language = Språk
page-about = Nyttig viser det som står i hendingsloggen til verksemda.
page-simulated-clock = Dette er ein demonstrasjon: klokka er simulert, og verksemda, personane og tala er oppdikta.
page-printed = Byggjer på loggen til { $organisation } til og med hending { $position }.
page-organisations = Verksemder
page-no-organisations = Ingen verksemder er oppretta enno.
page-erased-title = Tittelen er sletta
page-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}

# Where a project can be.
page-state-active = I arbeid
page-state-paused = På vent
page-state-shelved = Lagt til side
page-state-stopped = Stoppa
page-state-in_operation = I drift

# As of when the page tells.
page-another-point = Sjå eit anna tidspunkt
page-known-at = Slik vi visste det
page-known-at-hint = Utan det som er lært eller retta seinare
page-effective-on = Slik det var
page-effective-on-hint = Med det vi veit i dag
page-date-form = Skriv datoen som 1. mars 2026 eller 1.3.2026. Du kan fylle ut eitt av felta eller begge.
page-show = Vis
page-back-to-now = Sjå det slik vi veit det i dag
page-then-known = Du ser dette slik vi visste det { $known }.
page-then-held = Du ser dette slik det var { $held }, etter det vi veit i dag.
page-then-both = Du ser dette slik det var { $held }, etter det vi visste { $known }.
page-then-position = ved hending { $position }
page-then-unlearned = Det som er lært eller retta seinare, er ikkje med.
page-then-later = Det som har hendt seinare, er ikkje med.

# What went wrong.
page-not-found = Sida finst ikkje
page-not-found-detail = Det er ingenting på denne adressa, eller ikkje noko du kan sjå. Kanskje fanst det ikkje enno på tidspunktet du spurde om.
page-to-portfolio = Gå til porteføljen
page-future = Vi kan ikkje sjå inn i framtida
page-future-detail = Tidspunktet du spurde om, har ikkje vore enno. Vel ein dato som er i dag eller tidlegare.
page-unreadable = Vi forstod ikkje datoen
page-unreadable-detail = Skriv han som 1. mars 2026, 1.3.2026 eller 2026-03-01.
page-bad-address = Vi forstod ikkje adressa
page-bad-address-detail = Noko i adressa er ikkje slik at vi kan lese det. Kanskje er ho kopiert ufullstendig.
page-unavailable = Dette verkar ikkje akkurat no
page-unavailable-detail = Feilen ligg hos oss. Ingenting har gått tapt. Prøv igjen om litt.
page-try-again = Prøv igjen

page-register = Meld ei utfordring
page-too-large = Dette er for mykje på éin gong
page-too-large-detail = Det du sende, er større enn noko skjema her kan ta imot. Ingenting er lagra. Gå tilbake, og kort ned teksten.
page-foreign = Dette kom frå ein annan nettstad
page-foreign-detail = Av omsyn til tryggleiken lagrar vi berre det som er sendt frå våre eigne sider. Ingenting er lagra. Opne sida her, og prøv igjen.
page-read-only = Her kan ingenting lagrast no
page-read-only-detail = Databasen kan berre lesast akkurat no. Alt som står der, kan du framleis sjå.
page-forbidden = Dette kan du ikkje gjere
page-forbidden-detail = Rollene dine gir ikkje tilgang til dette. Ingenting er lagra. Spør ein leiar eller ein administrator om du meiner det er feil.
page-unauthorized = Logg inn først
page-unauthorized-detail = Dette er berre for dei som er logga inn.
page-link-used = Denne lenkja verkar ikkje lenger
page-link-used-detail = Ho er brukt, ho er for gammal, eller ei nyare har teke over. Be ein administrator om ei ny.
page-which-organisation = Bruk adressa du har fått frå verksemda di. Ho sluttar på det korte namnet til verksemda.
