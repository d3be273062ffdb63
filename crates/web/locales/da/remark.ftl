# What people ask and say of a project.

remark-section = Spørgsmål og kommentarer
remark-add = Stil et spørgsmål eller skriv en kommentar
remark-heading = Spørg eller kommentér
remark-intro = Alle, der kan se projektet, kan læse det, du skriver. Det bliver stående i tidslinjen.
remark-kind = Hvad vil du gøre?
remark-kind-question = Stille et spørgsmål
remark-kind-comment = Skrive en kommentar
remark-text = Hvad vil du spørge om eller sige?
remark-text-hint = Skriv ikke noget, der udpeger borgere eller pårørende.
remark-about = Hvad drejer det sig om?
remark-mentions = Hvem bør se det?
remark-mentions-hint = Dem, du vælger, får det vist i Mit arbejde.
remark-somebody-else = Er der andre, der bør se det?
remark-somebody-else-hint = Én mere fra organisationen.
remark-nobody = Ingen
remark-send = Gem
remark-reply = Svar
remark-reply-heading = Svar
remark-reply-text = Hvad vil du svare?
remark-reply-send = Gem svaret
remark-answered = Spørgsmålet er besvaret
remark-read = Jeg har læst det
remark-see-about = Se, hvad det drejer sig om
remark-open = Venter på svar
remark-answered-on = Besvaret { $date }
remark-asked-by = { $person } spurgte om { $about }
remark-said-by = { $person } skrev om { $about }
remark-replied-by = { $person } svarede
remark-for = Til { $people }
remark-earlier = { $count ->
    [one] Vis én mere
   *[other] Vis { $count } mere
}
