select generation from log.live_generation where single
