# Signing in, and one's own account.

account-sign-in = Logg inn
account-sign-in-to = Logg inn hos { $organisation }
account-sign-out = Logg ut
account-login = E-postadresse
account-password = Passord
account-name = Namn
account-wrong = E-postadressa og passordet høyrer ikkje saman. Sjå etter skrivefeil, og prøv igjen.
account-not-in = Du er ikkje logga inn enno
account-paused = { $minutes ->
    [one] Det er prøvd for mange gonger. Vent eitt minutt, og prøv igjen.
   *[other] Det er prøvd for mange gonger. Vent { $minutes } minutt, og prøv igjen.
}
account-ended-in-form = Du vart logga ut medan du skreiv. Det du skreiv, er ikkje borte: Logg inn, så får du sjå det igjen før det blir lagra.
account-forgotten = Gløymt passordet?
account-forgotten-detail = Be ein administrator i verksemda di om ei lenkje. Med ho vel du eit nytt passord.
account-link-once = Lenkja verkar éin gong, og berre ei stund.
account-to-sign-in = Til innlogging
account-password-hint = Minst 15 teikn. Tre eller fire ord etter kvarandre er lett å hugse og vanskeleg å gjette.
account-password-short = Passordet er for kort. Det må ha minst 15 teikn.
account-password-long = Passordet er lengre enn det vi kan ta imot.
account-password-common = Dette er eit av passorda som blir prøvde først. Vel eit anna.
account-new-password = Nytt passord
account-old-password = Passordet du har no
account-old-wrong = Dette er ikkje passordet du har no.
account-set-up = Kom i gang med { $organisation }
account-set-up-detail = Her lagar du den første kontoen. Du blir administrator og kan sleppe inn andre.
account-set-up-send = Lag kontoen
account-invited = Velkomen til { $organisation }: vel eit passord
account-choose-password = Vel eit nytt passord
account-password-send = Lagre passordet og logg inn
account-title = Kontoen min
account-signed-in-by = Innlogging: { $login }
account-language = Språk
account-language-browser = Som i nettlesaren
account-save = Lagre
account-saved = Lagra.
account-change-password = Byt passord
account-change-detail = Når du byter, blir du logga ut alle andre stader.
account-sessions = Her er du logga inn
account-session-since = Sidan { $moment }
account-session-here = Her du er no
account-session-end = Logg ut der
account-sessions-end = Logg ut alle stader
account-other-program = Eit anna program
account-personas = Kven vil du vere?
account-personas-detail = Alle her er oppdikta. Vel ein av dei for å sjå det dei ser, og gjere det dei kan. Du treng ikkje passord, og du kan byte når du vil.
account-personas-to-write = For å gjere dette må du vere nokon. Vel ein av dei oppdikta personane, så går du rett vidare. Det du skreiv, blir med.
account-choose-persona = Du er gjest. Vel kven du vil vere
account-be-persona = Vel
account-persona-chosen = Dette er du no
account-persona-employee = Tilsett: melder utfordringar og arbeider med eigne prosjekt
account-persona-line-manager = Leiar i linja: svarer på om det framleis verkar
account-persona-leader = Leiar: ser alt og kan gjere alt i prosjekta
account-persona-administrator = Administrator: slepper folk inn og gir dei roller
account-persona-auditor = Revisor: ser alt og endrar ingenting
account-switch-persona = Byt kven du er
