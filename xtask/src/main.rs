//! The project's own tasks: check, test, bench.
fn main() {}
