# What lies elsewhere and belongs to a project.

attachment-section = Web links
attachment-add = Add a web link
attachment-heading = Add a web link
attachment-intro = Link to a report, a page or a case in the archive that belongs to the project. The document itself stays where it is.
attachment-title = What is it called?
attachment-title-hint = For example “Report from the trial at Nes”.
attachment-address = Address
attachment-address-hint = Begins with https://
attachment-send = Save the web link
attachment-note = About { $about }. { $person }, { $date }
attachment-remove = Remove
attachment-remove-heading = Remove the web link?
attachment-remove-intro = { $title } is no longer shown on the project’s page. The timeline still says that it was there.
attachment-remove-send = Remove the web link
