select fingerprint, first_position, last_position, answer from commands
where organisation = $1 and command = $2
