# Signing in, and one's own account.

account-sign-in = Logg inn
account-sign-in-to = Logg inn hos { $organisation }
account-sign-out = Logg ut
account-login = E-postadresse
account-password = Passord
account-name = Navn
account-wrong = E-postadressen og passordet hører ikke sammen. Se etter skrivefeil, og prøv igjen.
account-not-in = Du er ikke logget inn ennå
account-paused = { $minutes ->
    [one] Det er prøvd for mange ganger. Vent ett minutt, og prøv igjen.
   *[other] Det er prøvd for mange ganger. Vent { $minutes } minutter, og prøv igjen.
}
account-ended-in-form = Du ble logget ut mens du skrev. Det du skrev, er ikke borte: Logg inn, så får du se det igjen før det lagres.
account-forgotten = Glemt passordet?
account-forgotten-detail = Be en administrator i virksomheten din om en lenke. Med den velger du et nytt passord.
account-link-once = Lenken virker én gang, og bare en stund.
account-to-sign-in = Til innlogging
account-password-hint = Minst 15 tegn. Tre eller fire ord etter hverandre er lett å huske og vanskelig å gjette.
account-password-short = Passordet er for kort. Det må ha minst 15 tegn.
account-password-long = Passordet er lengre enn det vi kan ta imot.
account-password-common = Dette er et av passordene som prøves først. Velg et annet.
account-new-password = Nytt passord
account-old-password = Passordet du har nå
account-old-wrong = Dette er ikke passordet du har nå.
account-set-up = Kom i gang med { $organisation }
account-set-up-detail = Her lager du den første kontoen. Du blir administrator og kan slippe inn andre.
account-set-up-send = Lag kontoen
account-invited = Velkommen til { $organisation }: velg et passord
account-choose-password = Velg et nytt passord
account-password-send = Lagre passordet og logg inn
account-title = Min konto
account-signed-in-by = Innlogging: { $login }
account-language = Språk
account-language-browser = Som i nettleseren
account-save = Lagre
account-saved = Lagret.
account-change-password = Bytt passord
account-change-detail = Når du bytter, blir du logget ut alle andre steder.
account-sessions = Her er du logget inn
account-session-since = Siden { $moment }
account-session-here = Her du er nå
account-session-end = Logg ut der
account-sessions-end = Logg ut alle steder
account-other-program = Et annet program
account-personas = Hvem vil du være?
account-personas-detail = Alle her er oppdiktet. Velg en av dem for å se det de ser, og gjøre det de kan. Du trenger ikke passord, og du kan bytte når du vil.
account-personas-to-write = For å gjøre dette må du være noen. Velg en av de oppdiktede personene, så går du rett videre. Det du skrev, blir med.
account-choose-persona = Du er gjest. Velg hvem du vil være
account-be-persona = Velg
account-persona-chosen = Dette er du nå
account-persona-employee = Ansatt: melder utfordringer og arbeider med egne prosjekter
account-persona-line-manager = Leder i linjen: svarer på om det fortsatt virker
account-persona-leader = Leder: ser alt og kan gjøre alt i prosjektene
account-persona-administrator = Administrator: slipper folk inn og gir dem roller
account-persona-auditor = Revisor: ser alt og endrer ingenting
account-switch-persona = Bytt hvem du er
