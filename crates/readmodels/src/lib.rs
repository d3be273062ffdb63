//! Pure folds from events to what a reader sees, and the questions asked of them.
