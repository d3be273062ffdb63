# Changing what a project says of itself.

describe-heading = Endre beskrivelsen
describe-intro = Det du endrer, gjelder fra i dag. Det som stod før, kan fortsatt leses i historikken.
describe-title = Tittel
describe-challenge = Det som er vanskelig i dag
describe-challenge-hint = Med hverdagslige ord. Ikke skriv navn eller helseopplysninger.
describe-concerns = Hvem det gjelder
describe-concerns-hint = Hvilke grupper, og omtrent hvor mange.
describe-aim = Dette vil vi oppnå
describe-aim-hint = Hva som skal være bedre, og for hvem. Løsningen kan vente.
describe-unit = Enhet
describe-no-unit = Ikke valgt
describe-area = Område
describe-area-hint = For eksempel skole eller hjemmetjeneste.
describe-send = Lagre endringene
