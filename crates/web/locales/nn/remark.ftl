# What people ask and say of a project.

remark-section = Spørsmål og kommentarar
remark-add = Still eit spørsmål eller skriv ein kommentar
remark-heading = Spør eller kommenter
remark-intro = Alle som kan sjå prosjektet, kan lese det du skriv. Det blir ståande i tidslinja.
remark-kind = Kva vil du gjere?
remark-kind-question = Stille eit spørsmål
remark-kind-comment = Skrive ein kommentar
remark-text = Kva vil du spørje om eller seie?
remark-text-hint = Skriv ikkje noko som peikar ut brukarar eller pårørande.
remark-about = Kva gjeld det?
remark-mentions = Kven bør sjå det?
remark-mentions-hint = Dei du vel, får det opp i Mitt arbeid.
remark-somebody-else = Nokon andre som bør sjå det?
remark-somebody-else-hint = Éin til frå verksemda.
remark-nobody = Ingen
remark-send = Lagre
remark-reply = Svar
remark-reply-heading = Svar
remark-reply-text = Kva vil du svare?
remark-reply-send = Lagre svaret
remark-answered = Spørsmålet er svart på
remark-read = Eg har lese det
remark-see-about = Sjå kva det gjeld
remark-open = Ventar på svar
remark-answered-on = Svart på { $date }
remark-asked-by = { $person } spurde om { $about }
remark-said-by = { $person } skreiv om { $about }
remark-replied-by = { $person } svarte
remark-for = Til { $people }
remark-earlier = { $count ->
    [one] Vis éin til
   *[other] Vis { $count } til
}
