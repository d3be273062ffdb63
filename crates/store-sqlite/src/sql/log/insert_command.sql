insert into commands (organisation, command, fingerprint, first_position, last_position, answer)
values ($1, $2, $3, $4, $5, $6)
