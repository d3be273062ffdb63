# What holds for the whole organisation.

settings-title = Settings
settings-detail = This holds for everybody in the organisation, and the change stands in the log of events.
settings-name = Name of the organisation
settings-logo-text = Name at the top of the pages
settings-logo-text-hint = Stands in place of “Nyttig”. Leave it empty to keep “Nyttig”.
settings-colour = Colour
settings-colour-hint = Links, buttons and where you are. We make it light or dark enough to be read.
settings-colour-unlawful = Write the colour as # and six digits, such as #1459a8.
settings-language = Language
settings-language-hint = For those who have not chosen one.
settings-send = Save
settings-saved = Saved.
