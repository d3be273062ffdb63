insert into tiles (organisation, level, tile, hashes) values ($1, $2, $3, $4)
on conflict (organisation, level, tile) do update set hashes = excluded.hashes
