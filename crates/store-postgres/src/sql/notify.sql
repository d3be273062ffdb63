select pg_notify('nyttig_log', '')
