//! The PostgreSQL store against a real server: `cargo xtask test` starts one.

mod cancellation;
mod contention;
mod failures;
mod plans;
mod replicas;
mod sample;
mod schema;
mod sealing;
mod short_way;
mod smoke;
