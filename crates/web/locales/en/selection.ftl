# Ways of narrowing the portfolio that somebody named.

selection-saved = Saved selections
selection-save-this = Save this selection
selection-heading = Save a selection
selection-intro = Give what you have narrowed and sorted the portfolio to a name. You open it again from the portfolio with one press.
selection-name = Name
selection-who = Who sees it?
selection-mine = Only I
selection-everybody = Everybody in the organisation
selection-nothing-narrowed = You have not narrowed the list yet: this saves it as it is.
selection-change = Change
selection-change-heading = Change or remove the selection
selection-remove = Remove it
selection-from = from { $person }
selection-send = Save
selection-back = Back to the portfolio
