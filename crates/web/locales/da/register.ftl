# Registering a challenge.

register-progress = Meld en udfordring, spørgsmål { $place } af { $of }
register-title = Hvad skal vi kalde det?
register-title-hint = Nogle få ord, som andre kan genkende. Du kan ændre dem senere.
register-title-example = For eksempel: »Roligere måltider i 3. klasse«.
register-challenge = Hvad er svært i dag?
register-challenge-hint = Skriv, som du ville sige det til en kollega. Du behøver ikke have en løsning. Skriv ikke navne eller helbredsoplysninger.
register-challenge-example = For eksempel: »Der er så meget larm i spisesalen, at flere elever ikke spiser. De bliver urolige i timen bagefter.«
register-concerns = Hvem gælder det?
register-concerns-hint = Dem, der mærker det i hverdagen: hvilke grupper, og cirka hvor mange.
register-concerns-example = For eksempel: »Omkring 60 elever i 3. klasse og de seks, der arbejder der.«
register-later = Tre korte spørgsmål, så er du færdig. Alt andet kan komme senere.
register-send = Meld udfordringen
