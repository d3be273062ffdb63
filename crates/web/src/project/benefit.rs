//! Writing down a benefit: what becomes better and for whom; everything else only when asked for.

pub(crate) mod change;

use axum::extract::State;
use axum::response::Response;
use domain::benefit::{Benefit, ExpectBenefit, ValueType};
use domain::values::{BenefitId, PersonId};
use readmodels::language::Order;

use super::operation::people;
use super::subject::{Subject, faultless, nothing};
use crate::form::{Field, Form, Reader, Typed, Unsent, identity_of};
use crate::problem::Problem;
use crate::routes::Web;
use crate::word::stored;

const VALUE_TYPES: [ValueType; 10] = [
    ValueType::Quality,
    ValueType::Efficiency,
    ValueType::AvoidedCosts,
    ValueType::SavedTime,
    ValueType::EmployeeSatisfaction,
    ValueType::UserSatisfaction,
    ValueType::CitizenInfluence,
    ValueType::PoliticalGoals,
    ValueType::BusinessValue,
    ValueType::Other,
];

/// What the button for all fields sends, and what a form that has them keeps.
const FULL: &str = "full";

/// `GET /{organisation}/projects/{project}/benefit`
pub(crate) async fn page(subject: Subject) -> Result<Response, Problem> {
    show(&subject, form(&subject, false))
}

/// `POST /{organisation}/projects/{project}/benefit`
pub(crate) async fn send(
    State(web): State<Web>,
    subject: Subject,
    typed: Typed,
) -> Result<Response, Problem> {
    if typed.get(FULL) == "open" {
        return show(&subject, form(&subject, true).typed(&typed));
    }
    let form = form(&subject, typed.has(FULL));
    match recorded(&web, &subject, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => show(&subject, subject.unsent(form, &typed, &unsent, nothing)),
    }
}

async fn recorded(web: &Web, subject: &Subject, typed: &Typed) -> Result<Response, Unsent> {
    let mut reader = Reader::new(typed, subject.locale());
    let benefit = read(&mut reader, typed);
    let benefit = faultless(typed, reader, Some(benefit))?;
    let id = BenefitId(identity_of(typed.command()));
    let command = ExpectBenefit { project: subject.id(), id, benefit };
    subject.record(web, typed, command, None, None).await
}

/// What is expected, as it was typed.
fn read(reader: &mut Reader<'_>, typed: &Typed) -> Benefit {
    let given = |reader: &mut Reader<'_>, name| {
        (!typed.get(name).is_empty()).then(|| reader.choice::<ValueType>(name)).flatten()
    };
    let value_types = ["value_type", "value_type_too"].map(|name| given(reader, name));
    let owner = !typed.get("owner").is_empty();
    Benefit {
        title: reader.required("title"),
        for_whom: reader.optional("for_whom"),
        preconditions: reader.optional("preconditions"),
        value_types: value_types.into_iter().flatten().collect(),
        owner: owner.then(|| reader.choice::<PersonId>("owner")).flatten(),
        dis_benefit: typed.get("dis_benefit") == "worse",
        stops: reader.optional("stops"),
        freed_for: reader.optional("freed_for"),
    }
}

fn form(subject: &Subject, full: bool) -> Form {
    let locale = subject.locale();
    let form = subject.form("benefit", "benefit-send", fields(subject, full));
    if full {
        form.keep(FULL, "shown")
    } else {
        form.button(locale.text("benefit-more"), FULL, "open")
    }
}

fn fields(subject: &Subject, full: bool) -> Vec<Field> {
    let locale = subject.locale();
    let long = |name, label: &str| Field::long(name, locale.text(label)).optional();
    let mut fields = vec![
        Field::line("title", locale.text("benefit-title")).hint(locale.text("benefit-title-hint")),
        long("for_whom", "benefit-for-whom").hint(locale.text("benefit-for-whom-hint")),
        long("preconditions", "benefit-preconditions")
            .hint(locale.text("benefit-preconditions-hint")),
    ];
    if full {
        let none = || (String::new(), locale.text("benefit-not-said"));
        let types = VALUE_TYPES.map(|kind| (stored(&kind), locale.value_type(kind)));
        let types: Vec<_> = std::iter::once(none()).chain(types).collect();
        let mut owners = people(&subject.answered.portfolio, &Order::of(locale.tag()));
        owners.insert(0, none());
        let kinds =
            ["better", "worse"].map(|kind| (kind.to_owned(), locale.word("benefit-kind-", &kind)));
        fields.extend([
            Field::choice("dis_benefit", locale.text("benefit-kind"), kinds.to_vec())
                .value("better"),
            Field::list("value_type", locale.text("benefit-value-type"), types.clone()).optional(),
            Field::list("value_type_too", locale.text("benefit-value-type-too"), types).optional(),
            Field::list("owner", locale.text("benefit-owner"), owners)
                .hint(locale.text("benefit-owner-hint"))
                .optional(),
            long("stops", "benefit-stops").hint(locale.text("benefit-stops-hint")),
            long("freed_for", "benefit-freed-for"),
        ]);
    }
    fields
}

fn show(subject: &Subject, form: Form) -> Result<Response, Problem> {
    let mut page = subject.form_page("benefit-heading", form);
    page.intro = vec![subject.locale().text("benefit-intro")];
    subject.render(&page)
}
