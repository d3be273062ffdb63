select size, note from checkpoints where organisation = $1 order by size desc limit 1
