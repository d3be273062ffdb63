# Registering a challenge.

register-progress = Meld ei utfordring, spørsmål { $place } av { $of }
register-title = Kva skal vi kalle det?
register-title-hint = Nokre få ord som andre kjenner att. Du kan endre dei seinare.
register-title-example = Til dømes: «Rolegare måltid på 3. trinn».
register-challenge = Kva er vanskeleg i dag?
register-challenge-hint = Skriv slik du ville sagt det til ein kollega. Du treng ikkje ha ei løysing. Ikkje skriv namn eller helseopplysningar.
register-challenge-example = Til dømes: «Det er så bråkete i matsalen at fleire elevar ikkje et. Dei blir urolege i timen etterpå.»
register-concerns = Kven gjeld det?
register-concerns-hint = Dei som merkar det i kvardagen: kva grupper, og om lag kor mange.
register-concerns-example = Til dømes: «Rundt 60 elevar på 3. trinn, og dei seks som arbeider der.»
register-later = Tre korte spørsmål, så er du ferdig. Alt anna kan kome seinare.
register-send = Meld utfordringa
