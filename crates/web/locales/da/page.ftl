# What stands around the content of every page.

page-skip = Spring til indholdet
page-menu = Hovedmenu
page-portfolio = Portefølje
page-you-are-here = Du er her
page-language = Sprog
page-about = Nyttig viser det, der står i organisationens hændelseslog.
page-simulated-clock = Dette er en demonstration: uret er simuleret, og organisationen, personerne og tallene er opdigtede.
page-printed = Bygger på loggen for { $organisation } til og med hændelse { $position }.
page-organisations = Organisationer
page-no-organisations = Der er ikke oprettet nogen organisationer endnu.
page-erased-title = Titlen er slettet
page-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dage
}

# Where a project can be.
page-state-active = I gang
page-state-paused = På pause
page-state-shelved = Lagt til side
page-state-stopped = Stoppet
page-state-in_operation = I drift

# As of when the page tells.
page-another-point = Se et andet tidspunkt
page-known-at = Sådan vidste vi det
page-known-at-hint = Uden det, der er lært eller rettet senere
page-effective-on = Sådan var det
page-effective-on-hint = Med det, vi ved i dag
page-date-form = Skriv datoen som 1. marts 2026 eller 1.3.2026. Du kan udfylde det ene felt eller begge.
page-show = Vis
page-back-to-now = Se det, som vi ved det i dag
page-then-known = Du ser dette, som vi vidste det { $known }.
page-then-held = Du ser dette, som det var { $held }, efter det vi ved i dag.
page-then-both = Du ser dette, som det var { $held }, efter det vi vidste { $known }.
page-then-position = ved hændelse { $position }
page-then-unlearned = Det, der er lært eller rettet senere, er ikke med.
page-then-later = Det, der er sket senere, er ikke med.

# What went wrong.
page-not-found = Siden findes ikke
page-not-found-detail = Der er ikke noget på denne adresse, eller ikke noget, du kan se. Måske fandtes det ikke endnu på det tidspunkt, du spurgte om.
page-to-portfolio = Gå til porteføljen
page-future = Vi kan ikke se ind i fremtiden
page-future-detail = Det tidspunkt, du spurgte om, har ikke været endnu. Vælg en dato, der er i dag eller tidligere.
page-unreadable = Vi forstod ikke datoen
page-unreadable-detail = Skriv den som 1. marts 2026, 1.3.2026 eller 2026-03-01.
page-bad-address = Vi forstod ikke adressen
page-bad-address-detail = Noget i adressen er ikke sådan, at vi kan læse det. Måske er den kopieret ufuldstændigt.
page-unavailable = Dette virker ikke lige nu
page-unavailable-detail = Fejlen ligger hos os. Intet er gået tabt. Prøv igen om lidt.
page-try-again = Prøv igen

page-register = Meld en udfordring
page-too-large = Det her er for meget på én gang
page-too-large-detail = Det, du sendte, er større, end nogen formular her kan tage imod. Intet er gemt. Gå tilbage, og gør teksten kortere.
page-foreign = Det her kom fra et andet websted
page-foreign-detail = Af hensyn til sikkerheden gemmer vi kun det, der er sendt fra vores egne sider. Intet er gemt. Åbn siden her, og prøv igen.
page-read-only = Her kan intet gemmes nu
page-read-only-detail = Databasen kan kun læses lige nu. Alt, hvad der står i den, kan du stadig se.
page-forbidden = Det kan du ikke gøre
page-forbidden-detail = Dine roller giver ikke adgang til dette. Intet er gemt. Spørg en leder eller en administrator, hvis du mener, det er en fejl.
page-unauthorized = Log ind først
page-unauthorized-detail = Det er kun for dem, der er logget ind.
page-link-used = Dette link virker ikke længere
page-link-used-detail = Det er brugt, det er for gammelt, eller et nyere har afløst det. Bed en administrator om et nyt.
page-which-organisation = Brug den adresse, du har fået fra din organisation. Den slutter med organisationens korte navn.
