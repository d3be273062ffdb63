insert into documents (
  organisation, model, key, from_effective, from_position, to_position, body
)
values ($1, $2, $3, $4, $5, $6, $7)
