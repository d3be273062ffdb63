# What waits for one person.

work-title = My work
work-whose = Whose work?
work-choose = Choose a person
work-nobody = Choose who you are to see what waits for you
work-nothing = Nothing waits for { $person }
work-now = To be done now
work-soon = Comes within a month
work-answer = Answer whether it still works
work-take-up = Take up again what was laid aside
work-revisit = Look at the decision again: { $decision }
work-measure = Measure: { $indicator }
work-today = Today
work-waits = { $now ->
    [one] One thing waits for { $person }
   *[other] { $now } things wait for { $person }
}{ $soon ->
    [0] { "" }
    [one] { "" }, and one comes within a month
   *[other] { "" }, and { $soon } come within a month
}
work-nothing-now = Nothing is urgent for { $person }, { $soon ->
    [one] but one thing comes within a month
   *[other] but { $soon } things come within a month
}
work-tell = { $days ->
    [one] Nothing heard for { $days } day. How is it going?
   *[other] Nothing heard for { $days } days. How is it going?
}
work-late = { $days ->
    [one] Should have been done { $days } day ago
   *[other] Should have been done { $days } days ago
}
work-in-days = { $days ->
    [one] In { $days } day, on { $date }
   *[other] In { $days } days, on { $date }
}
work-see-question = Look at the question { $text }
work-see-remark = Read the comment { $text }
work-since = Since { $date }
