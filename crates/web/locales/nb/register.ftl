# Registering a challenge.

register-progress = Meld en utfordring, spørsmål { $place } av { $of }
register-title = Hva skal vi kalle det?
register-title-hint = Noen få ord som andre kjenner igjen. Du kan endre dem senere.
register-title-example = For eksempel: «Roligere måltider på 3. trinn».
register-challenge = Hva er vanskelig i dag?
register-challenge-hint = Skriv slik du ville sagt det til en kollega. Du trenger ikke ha en løsning. Ikke skriv navn eller helseopplysninger.
register-challenge-example = For eksempel: «Det er så bråkete i matsalen at flere elever ikke spiser. De blir urolige i timen etterpå.»
register-concerns = Hvem gjelder det?
register-concerns-hint = De som merker det i hverdagen: hvilke grupper, og omtrent hvor mange.
register-concerns-example = For eksempel: «Rundt 60 elever på 3. trinn, og de seks som arbeider der.»
register-later = Tre korte spørsmål, så er du ferdig. Alt annet kan komme senere.
register-send = Meld utfordringen
