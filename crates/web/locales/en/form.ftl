# What all forms share.

form-continue = Continue
form-back = Back
form-optional = (can be left empty)
form-fault = Error:
form-not-recorded = This is not saved yet
form-changed = Something has changed since you opened the page
form-meanwhile = This has happened in the meantime:
form-kept = What you wrote is below. Send it again if it still holds.
form-recorded = Saved. { $sentence }
form-nothing-changed = Nothing was saved, because everything stood like this already.
form-date-hint = Write the date as 1 March 2026 or 1.3.2026.
form-date-unreadable = We did not understand the date. Write it as 1 March 2026 or 1.3.2026.
form-count-unreadable = Write a whole number, for example 12.
form-number-unreadable = Write a number, for example 12.5.
form-choice-missing = Choose one of the options.
form-effective-on = From when does it hold?
form-effective-on-hint = Today, unless you change it. It can be a day that has passed. Write the date as 1 March 2026 or 1.3.2026.
form-returned = You are signed in again, and nothing has been saved yet. Look over what you wrote, and send it again.
