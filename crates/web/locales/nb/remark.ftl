# What people ask and say of a project.

remark-section = Spørsmål og kommentarer
remark-add = Still et spørsmål eller skriv en kommentar
remark-heading = Spør eller kommenter
remark-intro = Alle som kan se prosjektet, kan lese det du skriver. Det blir stående i tidslinjen.
remark-kind = Hva vil du gjøre?
remark-kind-question = Stille et spørsmål
remark-kind-comment = Skrive en kommentar
remark-text = Hva vil du spørre om eller si?
remark-text-hint = Skriv ikke noe som peker ut brukere eller pårørende.
remark-about = Hva gjelder det?
remark-mentions = Hvem bør se det?
remark-mentions-hint = De du velger, får det opp i Mitt arbeid.
remark-somebody-else = Noen andre som bør se det?
remark-somebody-else-hint = Én til fra virksomheten.
remark-nobody = Ingen
remark-send = Lagre
remark-reply = Svar
remark-reply-heading = Svar
remark-reply-text = Hva vil du svare?
remark-reply-send = Lagre svaret
remark-answered = Spørsmålet er besvart
remark-read = Jeg har lest det
remark-see-about = Se hva det gjelder
remark-open = Venter på svar
remark-answered-on = Besvart { $date }
remark-asked-by = { $person } spurte om { $about }
remark-said-by = { $person } skrev om { $about }
remark-replied-by = { $person } svarte
remark-for = Til { $people }
remark-earlier = { $count ->
    [one] Vis én til
   *[other] Vis { $count } til
}
