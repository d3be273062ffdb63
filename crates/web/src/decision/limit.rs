//! A condition in figures: what follows if an indicator is on the wrong side of a limit on a date.

use chrono::NaiveDate;
use domain::Refusal;
use domain::decision::{Comparison, DecisionCondition, Limit};
use domain::indicator::Scale;
use domain::values::{IndicatorId, Number};

use crate::form::{Field, Reader, Typed};
use crate::project::measures::said;
use crate::project::subject::Subject;
use crate::word::stored;

const WORDS: &str = "limit_words";
const INDICATOR: &str = "limit_indicator";
const SIDE: &str = "limit_side";
const VALUE: &str = "limit_value";
const BY: &str = "limit_by";

/// The indicators that are figures.
fn indicators(subject: &Subject) -> Vec<(String, String)> {
    let measures = subject.answered.answer.value.project.measures();
    let figures =
        measures.filter(|(_, known)| matches!(known.indicator.scale, Scale::Number { .. }));
    let locale = subject.locale();
    figures.map(|(id, known)| (id.to_string(), said(locale, &known.indicator.name))).collect()
}

/// Its fields; none where nothing is measured in figures.
pub(super) fn fields(subject: &Subject) -> Vec<Field> {
    let (locale, indicators) = (subject.locale(), indicators(subject));
    if indicators.is_empty() {
        return Vec::new();
    }
    let none = (String::new(), locale.text("decision-limit-none"));
    let indicators = std::iter::once(none).chain(indicators).collect();
    let sides = [Comparison::Below, Comparison::Above]
        .map(|side| (stored(&side), locale.word("decision-limit-", &side)));
    vec![
        Field::list(INDICATOR, locale.text("decision-limit-indicator"), indicators)
            .hint(locale.text("decision-limit-hint"))
            .optional(),
        Field::list(SIDE, locale.text("decision-limit-side"), sides.to_vec()).optional(),
        Field::number(VALUE, locale.text("decision-limit-value")).optional(),
        Field::date(BY, locale.text("decision-limit-by"), locale).optional(),
        Field::line(WORDS, locale.text("decision-limit-words"))
            .hint(locale.text("decision-limit-words-hint"))
            .optional(),
    ]
}

/// The condition; none when nothing of it was said. What was begun is finished or told to be missing.
pub(super) fn read(
    reader: &mut Reader<'_>,
    typed: &Typed,
    on: Option<NaiveDate>,
) -> Option<DecisionCondition> {
    // The side has always one chosen and says nothing alone.
    if [INDICATOR, VALUE, BY, WORDS].into_iter().all(|name| typed.get(name).trim().is_empty()) {
        return None;
    }
    let indicator = reader.choice::<IndicatorId>(INDICATOR);
    let broken_when = reader.choice::<Comparison>(SIDE);
    if typed.get(VALUE).trim().is_empty() {
        reader.refuse(VALUE, &Refusal::TextMissing { field: VALUE });
    }
    let value = reader.number(VALUE).and_then(Number::new);
    let by = reader.required_date(BY);
    if by.zip(on).is_some_and(|(by, on)| by <= on) {
        reader.refuse(BY, &Refusal::DateTooEarly { field: BY });
    }
    let words = reader.required(WORDS);
    let limit = Limit { indicator: indicator?, broken_when: broken_when?, value: value?, by: by? };
    Some(DecisionCondition { words, limit: Some(limit) })
}
