//! Samples of what is asked and said.

use domain::Event;
use domain::remark::{About, RemarkAnswered, RemarkMade, RemarkRead};
use domain::values::RemarkId;
use uuid::Uuid;

use crate::values::{ANNE, BIRGER, REMARK};

pub(super) fn remarks() -> Vec<Event> {
    vec![
        RemarkMade {
            id: RemarkId(Uuid::from_u128(0x4a)),
            about: About::Project,
            asks: true,
            text: "Rekker dette til alle?\nDet håper jeg".into(),
            mentions: [ANNE, BIRGER].into(),
            replies_to: Some(REMARK),
        }
        .into(),
        RemarkRead { id: REMARK, person: BIRGER }.into(),
        RemarkAnswered { id: REMARK }.into(),
    ]
}
