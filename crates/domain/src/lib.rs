//! What can happen in a project and who may decide it: events, decide, evolve, the method. Pure.
