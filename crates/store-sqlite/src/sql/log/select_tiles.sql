select tile, hashes from tiles
where organisation = $1 and level = $2 and tile between $3 and $4
order by tile
