# Changing what a project says of itself.

describe-heading = Endre skildringa
describe-intro = Det du endrar, gjeld frå i dag. Det som stod før, kan framleis lesast i historikken.
describe-title = Tittel
describe-challenge = Det som er vanskeleg i dag
describe-challenge-hint = Med kvardagslege ord. Ikkje skriv namn eller helseopplysningar.
describe-concerns = Kven det gjeld
describe-concerns-hint = Kva grupper, og om lag kor mange.
describe-aim = Dette vil vi oppnå
describe-aim-hint = Kva som skal vere betre, og for kven. Løysinga kan vente.
describe-unit = Eining
describe-no-unit = Ikkje valt
describe-area = Område
describe-area-hint = Til dømes skule eller heimeteneste.
describe-send = Lagre endringane
