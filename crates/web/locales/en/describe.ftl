# Changing what a project says of itself.

describe-heading = Change the description
describe-intro = What you change holds from today. What stood there before can still be read in the history.
describe-title = Title
describe-challenge = What is hard today
describe-challenge-hint = In everyday words. Do not write names or health information.
describe-concerns = Whom it concerns
describe-concerns-hint = Which groups, and roughly how many.
describe-aim = What we want to achieve
describe-aim-hint = What should become better, and for whom. The solution can wait.
describe-unit = Unit
describe-no-unit = Not chosen
describe-area = Area
describe-area-hint = For example schools or home care.
describe-send = Save the changes
