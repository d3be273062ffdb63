select organisation from logs where slug = $1
