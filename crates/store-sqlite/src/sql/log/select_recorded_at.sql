select recorded_at from events where key = $1
