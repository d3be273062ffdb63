//! The program: commands, configuration, wiring, telemetry.
fn main() {}
