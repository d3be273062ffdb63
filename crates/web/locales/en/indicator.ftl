# Agreeing on an indicator.

indicator-heading = What will you measure?
indicator-intro = An indicator is one figure that shows whether things get better. Measure once before you begin if you can.
indicator-name = What do you count or measure?
indicator-name-hint = For example: Falls at night
indicator-unit = Unit
indicator-unit-hint = For example: per quarter, %, days, NOK.
indicator-direction = Which way is better?
indicator-baseline = Where did it stand before?
indicator-baseline-hint = Measured before you changed anything. Empty means that it was not measured.
indicator-baseline-on = When was it measured?
indicator-target = Where do you want to get?
indicator-target-on = By when?
indicator-date-alone = Write the figure too, or take the date away.
indicator-benefit = Which benefit does it tell of?
indicator-not-said = Not said
indicator-method = How is it measured?
indicator-method-hint = For example: Counted in the records on the last day of the quarter.
indicator-cadence = How often?
indicator-responsible = Who measures?
indicator-send = Save the indicator
indicator-add = Add an indicator
