//! What is attached to a project.

use domain::attachment::{
    AddAttachment, AttachmentAdded, AttachmentRemoved, Content, RemoveAttachment,
};
use domain::remark::About;
use domain::values::{AttachmentId, TrialId};
use testkit::given::given;
use testkit::values::{ATTACHMENT, READING, fresh_id, projects};

const ADDRESS: &str = "https://nes.skole.no/rapport.pdf";

fn attach(title: &str, address: &str) -> AddAttachment {
    AddAttachment {
        project: READING,
        id: ATTACHMENT,
        about: About::Project,
        title: title.into(),
        address: address.into(),
    }
}

fn attached() -> AttachmentAdded {
    AttachmentAdded {
        id: ATTACHMENT,
        about: About::Project,
        title: "Rapport fra Nes".into(),
        content: Content::Address(ADDRESS.into()),
    }
}

#[test]
fn an_address_is_attached_under_a_title() {
    given(projects()).when(attach(" Rapport fra Nes ", ADDRESS)).then(attached());
}

#[test]
fn an_attachment_has_a_title_and_leads_somewhere_safe() {
    given(projects()).when(attach("", ADDRESS)).then_refused_at("title", "text.missing");
    given(projects()).when(attach("Rapport", "")).then_refused_at("address", "text.missing");
    for unsafe_one in ["javascript:alert(1)", "http://nes.skole.no", "nes.skole.no"] {
        let command = attach("Rapport", unsafe_one);
        let code = "attachment.address_unlawful";
        given(projects()).when(command).then_refused_at("address", code);
    }
    let about = About::Trial(TrialId(fresh_id(1)));
    let command = AddAttachment { about, ..attach("Rapport", ADDRESS) };
    given(projects()).when(command).then_refused_at("about", "trial.unknown");
    let again = given(projects()).and(READING.0, attached());
    again.when(attach("Rapport", ADDRESS)).then_refused_at("id", "id.taken");
}

#[test]
fn a_project_has_only_so_many_attachments_that_people_can_still_read_them() {
    let mut full = given(projects());
    for number in 0..200 {
        let id = AttachmentId(fresh_id(number));
        full = full.and(READING.0, AttachmentAdded { id, ..attached() });
    }
    full.when(attach("Rapport", ADDRESS)).then_refused_at("title", "list.too_long");
}

#[test]
fn an_attachment_is_removed_once() {
    let command = || RemoveAttachment { project: READING, id: ATTACHMENT };
    let there = || given(projects()).and(READING.0, attached());
    there().when(command()).then(AttachmentRemoved { id: ATTACHMENT });
    let gone = || there().and(READING.0, AttachmentRemoved { id: ATTACHMENT });
    gone().when(command()).then_nothing();
    gone().when(attach("Rapport", ADDRESS)).then_refused_at("id", "id.taken");
}

#[test]
fn only_what_is_attached_is_removed() {
    let command = RemoveAttachment { project: READING, id: ATTACHMENT };
    given(projects()).when(command).then_refused_at("id", "attachment.unknown");
}
