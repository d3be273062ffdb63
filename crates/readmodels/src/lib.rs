//! What readers see: pure folds from events to documents, and questions asked of the documents.
//!
//! A fold per file says what one kind of document becomes with each event; each concerns its own
//! part of a project's events, so that an event rewrites one small document. [`portfolio`] joins
//! the documents of one organisation and answers what lists, counts and charts ask. Any of it can
//! be deleted and rebuilt from the log.

pub mod answers;
pub mod decisions;
pub mod decode;
pub mod description;
pub mod directory;
pub mod excerpt;
pub mod flow;
pub mod follow_ups;
pub mod glance;
pub mod guide;
pub mod indicators;
pub mod language;
pub mod list;
pub mod mark;
pub mod measures;
pub mod narrow;
pub mod overview;
pub mod portfolio;
pub mod project_page;
pub mod remarks;
pub mod results;
pub mod search;
pub mod searched;
pub mod selections;
pub mod standing;
pub mod stays;
pub mod tasks;
pub mod texts;
pub mod undecided;
pub mod unit_work;
pub mod work;
