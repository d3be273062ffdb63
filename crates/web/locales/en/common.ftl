# Words of every page.

# A moment on the clock of the organisation.
common-moment = { $date } at { $hour }:{ $minute }
