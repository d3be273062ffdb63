//! The PostgreSQL store against a real server: `cargo xtask test` starts one.

mod sample;
mod smoke;
