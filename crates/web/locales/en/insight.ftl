# Writing down a need that was found.

insight-heading = Write down an insight
insight-intro = What have you found out that people need? Write one need at a time.
insight-need = Which need did you find?
insight-need-hint = Preferably in the words of those who have it. Do not write names.
insight-method = How did you find out?
insight-asked = How many did you ask or follow?
insight-who = Who were they?
insight-who-hint = As a group, for example “relatives on ward B”.
insight-send = Save the insight
