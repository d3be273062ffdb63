# Searching all texts.

search-title = Search all projects
search-in-all = Search all projects
search-find = Search
search-label = What are you looking for?
search-hint = One word or more. Parts of words are found too.
search-answer = { $count ->
    [0] We found nothing about “{ $q }”
    [one] We found one text about “{ $q }”
   *[other] We found { $count } texts about “{ $q }”
}
search-answer-more = We found more than { $count } texts about “{ $q }”. You see those of the projects in which something happened last; add a word to find fewer.
search-hits = What we found
search-kinds = Show only one kind of text
search-all = Everything
search-pages = Pages of what was found
search-none = Try fewer words, a shorter part of a word or another spelling. All the words must be in the same project.
search-empty = Type one word or more. We look in titles, challenges, descriptions, decisions, benefits, indicators and questions about the projects.
search-kind-title = Title
search-kind-challenge = Challenge
search-kind-description = Description
search-kind-decision = Decision
search-kind-benefit = Benefit
search-kind-indicator = Indicator
search-kind-remark = Questions and remarks
