update documents set to_position = $1
where organisation = $2
  and model = $3
  and key = $4
  and from_effective = $5
  and from_position = $6
  and to_position = 9223372036854775807
