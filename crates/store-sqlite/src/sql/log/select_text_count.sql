select json_array_length(texts) from events where key = $1
