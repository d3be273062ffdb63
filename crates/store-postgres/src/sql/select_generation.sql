select to_regclass('views_' || $1::integer || '.documents') is not null
