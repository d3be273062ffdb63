//! Benefits that are expected, and expectations that change.

use domain::benefit::{
    Benefit, BenefitChanged, BenefitExpected, ChangeBenefit, ExpectBenefit, ValueType,
};
use domain::person::PersonLeft;
use domain::values::PersonId;
use testkit::given::given;
use testkit::values::{ANNE, BENEFIT, BIRGER, READING, date, fresh_id, projects};

fn benefit(owner: Option<PersonId>) -> Benefit {
    Benefit {
        title: "Flere leser godt".into(),
        for_whom: None,
        preconditions: None,
        value_types: vec![ValueType::Quality, ValueType::SavedTime],
        owner,
        dis_benefit: false,
        stops: None,
        freed_for: None,
    }
}

fn expect(benefit: Benefit) -> ExpectBenefit {
    ExpectBenefit { project: READING, id: BENEFIT, benefit }
}

fn change(benefit: Benefit) -> ChangeBenefit {
    ChangeBenefit { project: READING, id: BENEFIT, benefit, reason: "Vi vet mer".into() }
}

fn expected(owner: Option<PersonId>) -> BenefitExpected {
    BenefitExpected { id: BENEFIT, benefit: benefit(owner) }
}

#[test]
fn a_benefit_is_expected_with_each_kind_of_value_once() {
    let value_types = vec![ValueType::SavedTime, ValueType::Quality, ValueType::SavedTime];
    let twice = Benefit { value_types, ..benefit(Some(ANNE)) };
    given(projects()).when(expect(twice)).then(expected(Some(ANNE)));
}

#[test]
fn a_benefit_has_a_title_an_owner_who_is_there_and_an_id_of_its_own() {
    let untitled = Benefit { title: " ".into(), ..benefit(None) };
    given(projects()).when(expect(untitled)).then_refused_at("title", "text.missing");
    let nobody = given(projects()).when(expect(benefit(Some(PersonId(fresh_id(1))))));
    nobody.then_refused_at("owner", "person.unknown");
    let twice = given(projects()).and(READING.0, expected(None)).when(expect(benefit(None)));
    twice.then_refused_at("id", "id.taken");
}

#[test]
fn an_expectation_changes_with_a_reason_and_the_same_again_changes_nothing() {
    let worse = Benefit { dis_benefit: true, ..benefit(None) };
    let reason = "Vi vet mer".into();
    let changed = BenefitChanged { id: BENEFIT, benefit: worse.clone(), reason };
    given(projects()).and(READING.0, expected(None)).when(change(worse)).then(changed);
    let same = given(projects()).and(READING.0, expected(None)).when(change(benefit(None)));
    same.then_nothing();
}

#[test]
fn a_change_is_of_a_known_benefit_says_why_and_takes_no_new_owner_who_left() {
    let unknown = given(projects()).when(change(benefit(None)));
    unknown.then_refused_at("id", "benefit.unknown");
    let silent = ChangeBenefit { reason: "".into(), ..change(benefit(Some(ANNE))) };
    let silent = given(projects()).and(READING.0, expected(None)).when(silent);
    silent.then_refused_at("reason", "text.missing");
    let left = |owner| {
        given(projects())
            .and(READING.0, expected(owner))
            .and(BIRGER.0, PersonLeft { on: date(2026, 1, 1) })
    };
    let new = left(Some(ANNE)).when(change(benefit(Some(BIRGER))));
    new.then_refused_at("owner", "person.left");
    let worse = Benefit { dis_benefit: true, ..benefit(Some(BIRGER)) };
    left(Some(BIRGER)).when(change(worse.clone())).then(BenefitChanged {
        id: BENEFIT,
        benefit: worse,
        reason: "Vi vet mer".into(),
    });
}
