//! Needs that were found.

use domain::insight::{FindInsight, Insight, InsightFound, InsightMethod};
use testkit::given::given;
use testkit::values::{INSIGHT, READING, projects};

fn insight(need: &str) -> Insight {
    Insight { need: need.into(), method: InsightMethod::Workshop, asked: Some(9), who: None }
}

fn find(need: &str) -> FindInsight {
    FindInsight { project: READING, id: INSIGHT, insight: insight(need) }
}

#[test]
fn a_need_is_found() {
    let found = InsightFound { id: INSIGHT, insight: insight("Ro til å lese") };
    given(projects()).when(find(" Ro til å lese ")).then(found);
}

#[test]
fn a_need_says_something_and_has_an_id_of_its_own() {
    given(projects()).when(find(" ")).then_refused_at("need", "text.missing");
    let found = InsightFound { id: INSIGHT, insight: insight("Ro") };
    given(projects()).and(READING.0, found).when(find("Lys")).then_refused_at("id", "id.taken");
}
