//! Reading, planning and writing files, held to inputs and answers of others.

mod bad_input;
mod csv_spectrum;
mod gmpp;
mod nyc;
mod planning;
mod sample;
