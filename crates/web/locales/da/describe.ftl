# Changing what a project says of itself.

describe-heading = Ret beskrivelsen
describe-intro = Det, du ændrer, gælder fra i dag. Det, der stod før, kan stadig læses i historikken.
describe-title = Titel
describe-challenge = Det, der er svært i dag
describe-challenge-hint = Med hverdagsord. Skriv ikke navne eller helbredsoplysninger.
describe-concerns = Hvem det gælder
describe-concerns-hint = Hvilke grupper, og cirka hvor mange.
describe-aim = Det vil vi opnå
describe-aim-hint = Hvad der skal være bedre, og for hvem. Løsningen kan vente.
describe-unit = Enhed
describe-no-unit = Ikke valgt
describe-area = Område
describe-area-hint = For eksempel skole eller hjemmepleje.
describe-send = Gem ændringerne
