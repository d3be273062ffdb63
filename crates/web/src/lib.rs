//! Pages and JSON: one file per resource.
