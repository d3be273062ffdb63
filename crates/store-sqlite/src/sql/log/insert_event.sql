insert into events (
  key, stream, version, type, schema_version, actor, command, correlation, causation,
  effective_on, recorded_at, facts, texts, commitments, payload_hash
)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
