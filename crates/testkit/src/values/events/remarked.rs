//! Samples of what is asked, said and attached.

use domain::Event;
use domain::attachment::{AttachmentAdded, AttachmentRemoved, Content};
use domain::remark::{About, RemarkAnswered, RemarkMade, RemarkRead};
use domain::values::RemarkId;
use uuid::Uuid;

use crate::values::{ANNE, ATTACHMENT, BIRGER, DECISION, REMARK};

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
        AttachmentAdded {
            id: ATTACHMENT,
            about: About::Decision(DECISION),
            title: "Rapport fra Nes".into(),
            content: Content::Address("https://nes.skole.no/rapport.pdf".into()),
        }
        .into(),
        AttachmentRemoved { id: ATTACHMENT }.into(),
    ]
}
