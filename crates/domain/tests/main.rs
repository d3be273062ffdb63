//! What the domain promises: decisions by example, the stored form by golden files, the rest by chance.

// `cfg(test)` tells clippy that helpers of tests are tests, too.
#[cfg(test)]
mod decisions {
    //! One file per concept, the same noun as in `src`.

    mod attachment;
    mod benefit;
    mod decision;
    mod follow_up;
    mod guide;
    mod indicator;
    mod insight;
    mod link;
    mod moment;
    mod operation;
    mod organisation;
    mod person;
    mod project;
    mod readiness;
    mod remark;
    mod result;
    mod roles;
    mod selection;
    mod snapshot;
    mod standing;
    mod transition;
    mod trial;
    mod unit;
}

#[cfg(test)]
mod complete;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod properties;
