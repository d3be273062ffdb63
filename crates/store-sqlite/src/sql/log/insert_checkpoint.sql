insert into checkpoints (organisation, size, root, note) values ($1, $2, $3, $4)
