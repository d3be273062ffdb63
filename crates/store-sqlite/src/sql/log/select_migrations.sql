select version, description, checksum from _sqlx_migrations order by version
