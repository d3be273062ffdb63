//! How new a project is, and how projects belong together.

use domain::link::{
    LinkKind, LinkMade, LinkRemoved, MakeLink, Novelty, NoveltyRecorded, RecordNovelty, RemoveLink,
};
use domain::values::ProjectId;
use testkit::given::given;
use testkit::values::{GARDEN, READING, fresh_id, projects};

fn record(novelty: Novelty, of: Option<ProjectId>) -> RecordNovelty {
    RecordNovelty { project: READING, novelty, of, origin: None }
}

#[test]
fn how_new_it_is_is_recorded_and_the_same_again_changes_nothing() {
    let copy = NoveltyRecorded { novelty: Novelty::Copy, of: Some(GARDEN), origin: None };
    given(projects()).when(record(Novelty::Copy, Some(GARDEN))).then(copy.clone());
    let known = given(projects()).and(READING.0, copy);
    known.when(record(Novelty::Copy, Some(GARDEN))).then_nothing();
}

#[test]
fn a_copy_is_of_another_project_that_is_there_and_what_is_first_is_of_none() {
    let unknown = given(projects()).when(record(Novelty::Copy, Some(ProjectId(fresh_id(1)))));
    unknown.then_refused_at("of", "project.unknown");
    let itself = given(projects()).when(record(Novelty::Adapted, Some(READING)));
    itself.then_refused_at("of", "link.to_itself");
    let first = given(projects()).when(record(Novelty::First, Some(GARDEN)));
    first.then_refused_at("novelty", "novelty.first_has_no_origin");
}

fn make(to: ProjectId, kind: LinkKind) -> MakeLink {
    MakeLink { project: READING, to, kind }
}

#[test]
fn a_link_is_made() {
    let made = LinkMade { to: GARDEN, kind: LinkKind::Continues };
    given(projects()).when(make(GARDEN, LinkKind::Continues)).then(made);
}

#[test]
fn a_link_leads_to_another_project_and_is_made_once() {
    let unknown = given(projects()).when(make(ProjectId(fresh_id(1)), LinkKind::Related));
    unknown.then_refused_at("to", "project.unknown");
    let itself = given(projects()).when(make(READING, LinkKind::Related));
    itself.then_refused_at("to", "link.to_itself");
    for kind in [LinkKind::Related, LinkKind::DependsOn] {
        let made = given(projects()).and(READING.0, LinkMade { to: GARDEN, kind });
        made.when(make(GARDEN, kind)).then_refused("link.already_made");
    }
}

#[test]
fn being_related_holds_both_ways_and_depending_does_not() {
    let other_way = |kind| given(projects()).and(GARDEN.0, LinkMade { to: READING, kind });
    let related = other_way(LinkKind::Related).when(make(GARDEN, LinkKind::Related));
    related.then_refused("link.already_made");
    let depends = LinkMade { to: GARDEN, kind: LinkKind::DependsOn };
    other_way(LinkKind::DependsOn).when(make(GARDEN, LinkKind::DependsOn)).then(depends);
}

#[test]
fn a_link_is_removed() {
    let made = LinkMade { to: GARDEN, kind: LinkKind::Related };
    let remove = RemoveLink { project: READING, to: GARDEN, kind: LinkKind::Related };
    let removed = LinkRemoved { to: GARDEN, kind: LinkKind::Related };
    given(projects()).and(READING.0, made).when(remove).then(removed);
}

#[test]
fn a_link_that_is_not_there_is_not_removed() {
    let made = LinkMade { to: GARDEN, kind: LinkKind::Related };
    let remove = RemoveLink { project: READING, to: GARDEN, kind: LinkKind::Continues };
    given(projects()).and(READING.0, made).when(remove).then_refused("link.unknown");
}
