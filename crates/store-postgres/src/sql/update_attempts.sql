update accounts.attempts set count = $1, last_at = $2, paused_until = $3
where organisation = $4 and key = $5 and count = $6 and last_at = $7 and paused_until = $8
returning 1
