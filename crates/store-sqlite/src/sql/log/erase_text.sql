update events set texts = json_replace(texts, '$[' || $1 || ']', null) where key = $2
