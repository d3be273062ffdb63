insert into log.live_generation (generation) values (1) on conflict do nothing
