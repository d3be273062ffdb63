# Signing in, and one's own account.

account-sign-in = Log ind
account-sign-in-to = Log ind hos { $organisation }
account-sign-out = Log ud
account-login = E-mailadresse
account-password = Adgangskode
account-name = Navn
account-wrong = E-mailadressen og adgangskoden hører ikke sammen. Se efter tastefejl, og prøv igen.
account-not-in = Du er ikke logget ind endnu
account-paused = { $minutes ->
    [one] Der er forsøgt for mange gange. Vent et minut, og prøv igen.
   *[other] Der er forsøgt for mange gange. Vent { $minutes } minutter, og prøv igen.
}
account-ended-in-form = Du blev logget ud, mens du skrev. Det, du skrev, er ikke væk: Log ind, så ser du det igen, før det gemmes.
account-forgotten = Glemt adgangskoden?
account-forgotten-detail = Bed en administrator i din organisation om et link. Med det vælger du en ny adgangskode.
account-link-once = Linket virker én gang og kun i en periode.
account-to-sign-in = Til login
account-password-hint = Mindst 15 tegn. Tre eller fire ord efter hinanden er lette at huske og svære at gætte.
account-password-short = Adgangskoden er for kort. Den skal have mindst 15 tegn.
account-password-long = Adgangskoden er længere, end vi kan tage imod.
account-password-common = Det er en af de adgangskoder, der prøves først. Vælg en anden.
account-new-password = Ny adgangskode
account-old-password = Din nuværende adgangskode
account-old-wrong = Det er ikke din nuværende adgangskode.
account-set-up = Kom i gang med { $organisation }
account-set-up-detail = Her opretter du den første konto. Du bliver administrator og kan give andre adgang.
account-set-up-send = Opret kontoen
account-invited = Velkommen til { $organisation }: vælg en adgangskode
account-choose-password = Vælg en ny adgangskode
account-password-send = Gem adgangskoden og log ind
account-title = Min konto
account-signed-in-by = Login: { $login }
account-language = Sprog
account-language-browser = Som i browseren
account-save = Gem
account-saved = Gemt.
account-change-password = Skift adgangskode
account-change-detail = Når du skifter, bliver du logget ud alle andre steder.
account-sessions = Her er du logget ind
account-session-since = Siden { $moment }
account-session-here = Her, hvor du er nu
account-session-end = Log ud dér
account-sessions-end = Log ud alle steder
account-other-program = Et andet program
account-personas = Hvem vil du være?
account-personas-detail = Alle her er opdigtede. Vælg en af dem for at se, hvad de ser, og gøre, hvad de kan. Du behøver ingen adgangskode, og du kan skifte, når du vil.
account-personas-to-write = For at gøre dette skal du være nogen. Vælg en af de opdigtede personer, så går du direkte videre. Det, du skrev, kommer med.
account-choose-persona = Du er gæst. Vælg, hvem du vil være
account-be-persona = Vælg
account-persona-chosen = Det er du nu
account-persona-employee = Medarbejder: melder udfordringer og arbejder med egne projekter
account-persona-line-manager = Linjeleder: svarer på, om det stadig virker
account-persona-leader = Leder: ser alt og kan gøre alt i projekterne
account-persona-administrator = Administrator: giver folk adgang og roller
account-persona-auditor = Revisor: ser alt og ændrer intet
account-switch-persona = Skift, hvem du er
