# What stands around the content of every page.

page-skip = Skip to the content
page-menu = Main menu
page-portfolio = Portfolio
page-you-are-here = You are here
page-language = Language
page-about = Nyttig shows what stands in the organisation’s event log.
page-simulated-clock = This is a demonstration: the clock is simulated, and the organisation, people and figures are made up.
page-printed = Based on the log of { $organisation } up to event { $position }.
page-organisations = Organisations
page-no-organisations = No organisation has been set up yet.
page-erased-title = The title has been erased
page-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}

# Where a project can be.
page-state-active = Under way
page-state-paused = Paused
page-state-shelved = Shelved
page-state-stopped = Stopped
page-state-in_operation = In operation

# As of when the page tells.
page-another-point = See another point in time
page-known-at = As we knew it
page-known-at-hint = Without what was learned or corrected later
page-effective-on = As it was
page-effective-on-hint = With what we know today
page-date-form = Write the date as 1 March 2026 or 1.3.2026. You can fill in one of the fields or both.
page-show = Show
page-back-to-now = See it as we know it today
page-then-known = You see this as we knew it { $known }.
page-then-held = You see this as it was on { $held }, by what we know today.
page-then-both = You see this as it was on { $held }, by what we knew { $known }.
page-then-position = at event { $position }
page-then-unlearned = What was learned or corrected later is not included.
page-then-later = What happened later is not included.

# What went wrong.
page-not-found = This page does not exist
page-not-found-detail = There is nothing at this address, or nothing that you may see. Perhaps it did not exist yet at the point in time you asked about.
page-to-portfolio = Go to the portfolio
page-future = We cannot look into the future
page-future-detail = The point in time you asked about has not come yet. Choose a date that is today or earlier.
page-unreadable = We did not understand the date
page-unreadable-detail = Write it as 1 March 2026, 1.3.2026 or 2026-03-01.
page-bad-address = We did not understand the address
page-bad-address-detail = Something in the address is not in a form that we can read. Perhaps it was copied incompletely.
page-unavailable = This does not work just now
page-unavailable-detail = The fault is ours. Nothing has been lost. Try again in a little while.
page-try-again = Try again

page-register = Register a challenge
page-too-large = This is too much at once
page-too-large-detail = What you sent is larger than any form here can take. Nothing was saved. Go back and shorten the text.
page-foreign = This came from another website
page-foreign-detail = To keep things safe, we only save what is sent from our own pages. Nothing was saved. Open the page here and try again.
page-read-only = Nothing can be saved here now
page-read-only-detail = The database can only be read at the moment. You can still see everything in it.
page-forbidden = You may not do this
page-forbidden-detail = Your roles do not permit this. Nothing was saved. Ask a leader or an administrator if you think that is wrong.
page-unauthorized = Sign in first
page-unauthorized-detail = This is only for those who are signed in.
page-link-used = This link no longer works
page-link-used-detail = It was used, it is too old, or a newer one has taken its place. Ask an administrator for a new one.
page-which-organisation = Use the address that your organisation gave you. It ends in the organisation’s short name.
