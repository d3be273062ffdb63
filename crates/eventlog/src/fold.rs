//! Folds from events to documents, and the runner that keeps them equal to a replay.
