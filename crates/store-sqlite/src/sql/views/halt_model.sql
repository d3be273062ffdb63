insert into models (organisation, model, position, halted) values ($1, $2, 0, $3)
on conflict (organisation, model) do update set halted = excluded.halted
