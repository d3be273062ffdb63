//! Writing down a decision that was taken: what was weighed, always with doing nothing, and why.

use axum::extract::State;
use axum::response::Response;
use domain::Event;
use domain::decision::record::RecordDecision;
use domain::decision::{Decision, DecisionCondition, DecisionOption, Evidence};
use domain::values::{DecisionId, PersonId};

use super::draft::{self, DISCARD, DRAFT, SAVE};
use super::limit;
use super::slots::{self, DECIDERS, EVIDENCE, NOTHING, OPTIONS, Slot};
use crate::form::{Field, Form, Reader, Typed, Unsent};
use crate::problem::Problem;
use crate::project::subject::{EFFECTIVE_ON, Subject, faultless};
use crate::routes::Web;

/// The hidden field with how many options there are besides doing nothing.
pub(super) const COUNT: &str = "count";

/// What the button for one more option sends.
const MORE: &str = "more";

/// `GET /{organisation}/projects/{project}/decision`
pub(crate) async fn page(subject: Subject) -> Result<Response, Problem> {
    let Some((id, kept)) = draft::asked(&subject)? else {
        return show(&subject, form(&subject, 2, None));
    };
    show(&subject, form(&subject, count(&kept), Some(id)).typed(&kept))
}

/// How many options there is room for besides doing nothing.
fn count(typed: &Typed) -> usize {
    typed.get(COUNT).parse().unwrap_or(2).clamp(1, OPTIONS.len())
}

/// `POST /{organisation}/projects/{project}/decision`
pub(crate) async fn send(
    State(web): State<Web>,
    subject: Subject,
    typed: Typed,
) -> Result<Response, Problem> {
    let (count, id) = (count(&typed), typed.get(DRAFT).parse().ok().map(DecisionId));
    if typed.has(MORE) {
        return show(&subject, form(&subject, count + 1, id).typed(&typed));
    }
    let sent = if typed.has(SAVE) || typed.has(DISCARD) {
        draft::kept(&web, &subject, &typed, &fields(&subject, count)).await
    } else {
        recorded(&web, &subject, &typed, count).await
    };
    match sent {
        Ok(response) => Ok(response),
        Err(unsent) => {
            show(&subject, subject.unsent(form(&subject, count, id), &typed, &unsent, concerns))
        }
    }
}

/// Another decision since may be the one that this takes the place of, and another draft may be this one, taken
/// further.
pub(super) fn concerns(event: &Event) -> bool {
    matches!(event, Event::DecisionDrafted(_) | Event::DecisionRecorded(_))
}

async fn recorded(
    web: &Web,
    subject: &Subject,
    typed: &Typed,
    count: usize,
) -> Result<Response, Unsent> {
    let mut reader = Reader::new(typed, subject.locale());
    let question = reader.required("question");
    let mut options = vec![option(&mut reader, typed, &NOTHING)];
    let others = OPTIONS[..count.min(OPTIONS.len())].iter();
    options.extend(others.map(|slot| option(&mut reader, typed, slot)));
    let options: Vec<DecisionOption> = options.into_iter().flatten().collect();
    if options.len() < 2 {
        reader.fault(OPTIONS[0].title, "decision-option-missing");
    }
    let chosen = typed.get("chosen").to_owned();
    if !options.iter().any(|option| option.key == chosen) {
        reader.fault("chosen", "decision-chosen-missing");
    }
    let rationale = reader.required("rationale");
    let deciders = deciders(&mut reader, typed);
    let evidence = evidence(&mut reader, subject, typed);
    let lines = |reader: &mut Reader<'_>, name| -> Vec<domain::Text> {
        let text = reader.text(name);
        let lines = text.get().unwrap_or_default().lines().map(str::trim);
        lines.filter(|line| !line.is_empty()).map(Into::into).collect()
    };
    let heard = lines(&mut reader, "heard");
    let conditions = lines(&mut reader, "conditions").into_iter();
    let case_number = reader.optional("case_number");
    let revisit_on = reader.date("revisit_on");
    let former = !typed.get("supersedes").is_empty();
    let supersedes = former.then(|| reader.choice::<DecisionId>("supersedes")).flatten();
    let on = reader.required_date(EFFECTIVE_ON);
    let conditions = conditions.map(|words| DecisionCondition { words, limit: None });
    let conditions = conditions.chain(limit::read(&mut reader, typed, on)).collect();
    let decision = Decision {
        question,
        options,
        chosen,
        rationale,
        evidence,
        deciders,
        heard,
        case_number: case_number.and_then(|text| text.get().map(ToOwned::to_owned)),
        conditions,
        revisit_on,
        supersedes,
    };
    let decision = faultless(typed, reader, Some(decision))?;
    let command = RecordDecision { project: subject.id(), id: draft::identity(typed), decision };
    subject.record(web, typed, command, on, Some(concerns)).await
}

/// An option, when its slot says anything.
fn option(reader: &mut Reader<'_>, typed: &Typed, slot: &Slot) -> Option<DecisionOption> {
    let texts = [slot.title, slot.pros, slot.cons, slot.why_not];
    if texts.into_iter().all(|name| typed.get(name).trim().is_empty()) {
        return None;
    }
    Some(DecisionOption {
        key: slot.key.to_owned(),
        title: reader.required(slot.title),
        pros: reader.optional(slot.pros),
        cons: reader.optional(slot.cons),
        why_not: reader.optional(slot.why_not),
        do_nothing: slot.key == NOTHING.key,
    })
}

fn deciders(reader: &mut Reader<'_>, typed: &Typed) -> Vec<PersonId> {
    let named = DECIDERS.into_iter().filter(|name| !typed.get(name).is_empty());
    let mut deciders: Vec<_> = named.filter_map(|name| reader.choice(name)).collect();
    if deciders.is_empty() {
        reader.fault(DECIDERS[0], "decision-decider-missing");
    }
    deciders.dedup();
    deciders
}

/// What was picked of the project's own, and a page elsewhere.
fn evidence(reader: &mut Reader<'_>, subject: &Subject, typed: &Typed) -> Vec<Evidence> {
    let own = slots::own_evidence(subject);
    let mut evidence = Vec::new();
    for name in EVIDENCE.into_iter().filter(|name| !typed.get(name).is_empty()) {
        match own.iter().find(|(value, _, _)| value == typed.get(name)) {
            Some((_, _, known)) if !evidence.contains(known) => evidence.push(known.clone()),
            Some(_) => {}
            None => reader.fault(name, "form-choice-missing"),
        }
    }
    if let Some(url) = reader.optional("evidence") {
        let title = reader.optional("evidence_title");
        evidence.push(Evidence::Link { title: title.unwrap_or_else(|| url.clone()), url });
    }
    evidence
}

fn fields(subject: &Subject, count: usize) -> Vec<Field> {
    let locale = subject.locale();
    let mut fields = vec![
        Field::long("question", locale.text("decision-form-question"))
            .hint(locale.text("decision-form-question-hint")),
    ];
    fields.extend(slots::fields(subject, &OPTIONS[..count]));
    fields.extend(slots::choice(subject, count));
    fields.extend(slots::rest(subject));
    fields.push(subject.effective_on());
    fields
}

/// The form, and of which draft it is.
fn form(subject: &Subject, count: usize, id: Option<DecisionId>) -> Form {
    let locale = subject.locale();
    let count = count.clamp(1, OPTIONS.len());
    let form = subject.form("decision", "decision-form-send", fields(subject, count));
    let form = form.button(locale.text("decision-draft-save"), SAVE, "1");
    let form = match id {
        Some(id) => form.keep(DRAFT, id.to_string()).button(
            locale.text("decision-draft-discard"),
            DISCARD,
            "1",
        ),
        None => form,
    };
    let form = form.keep(COUNT, count.to_string());
    if count < OPTIONS.len() {
        form.button(locale.text("decision-form-more"), MORE, "1")
    } else {
        form
    }
}

fn show(subject: &Subject, form: Form) -> Result<Response, Problem> {
    let mut page = subject.form_page("decision-form-heading", form);
    page.intro = ["decision-form-intro", "decision-draft-seen"]
        .map(|key| subject.locale().text(key))
        .to_vec();
    subject.render(&page)
}
