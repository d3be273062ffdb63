//! Numbers in, accessible SVG out, on plotters.
