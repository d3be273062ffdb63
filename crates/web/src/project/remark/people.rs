//! Who can be asked to see a remark: the people of the project first, then those of the organisation.
//!
//! Nobody is offered who cannot see the project, and a partner is offered nobody whom the project does not show.

use std::collections::BTreeSet;

use domain::person::PersonKind;
use domain::person::roles::OrganisationRole;
use domain::values::PersonId;
use readmodels::directory::Entry;
use readmodels::language::Order;

use super::super::subject::Subject;
use crate::form::{Field, Reader, Typed};

/// The field of the people of the project.
const MENTIONS: &str = "mentions";

/// How the names of its boxes begin.
const TICKED: &str = "mentions-";

/// The field of everybody else.
const SOMEBODY_ELSE: &str = "somebody_else";

/// Those who can be asked to see it.
pub(super) struct People {
    /// Who takes part in the project, or in what was said.
    near: Vec<(PersonId, String)>,
    /// Who works for the organisation besides.
    others: Vec<(PersonId, String)>,
}

impl People {
    /// Around a project, with who spoke already.
    pub(super) fn of(subject: &Subject, spoke: &[PersonId]) -> Self {
        let answered = &subject.answered;
        let asked = &answered.asked;
        let own = asked.visitor.as_ref().map(|visitor| visitor.person);
        let project = &answered.answer.value.project;
        let mut part: BTreeSet<PersonId> = BTreeSet::new();
        if let Some(standing) = project.standing.as_deref() {
            part.extend(standing.roles.iter().map(|(_, person)| *person));
            part.extend(standing.line_manager);
        }
        let planned = project.follow_ups.as_deref();
        let planned = planned.into_iter().flat_map(|known| known.follow_ups.values());
        part.extend(planned.map(|follow_up| follow_up.responsible));
        let (mut near, mut others) = (Vec::new(), Vec::new());
        for (id, entry) in &answered.portfolio.directory {
            let Entry::Person { name, kind, title, left_on, roles, .. } = entry.as_ref() else {
                continue;
            };
            // Auditors record nothing, not even that they have read it.
            if roles.contains(&OrganisationRole::Auditor) {
                continue;
            }
            let (id, Some(name)) = (PersonId(*id), name.get()) else { continue };
            if Some(id) == own || left_on.is_some_and(|last_day| last_day < subject.today()) {
                continue;
            }
            let title = title.as_ref().and_then(|title| title.get());
            let words = title.map_or(name.to_owned(), |title| format!("{name}, {title}"));
            let employee = *kind == PersonKind::Employee;
            if part.contains(&id) || (employee && spoke.contains(&id)) {
                near.push((id, words));
            } else if employee && asked.rights.narrowed().is_none() {
                others.push((id, words));
            }
        }
        let order = Order::of(subject.locale().tag());
        near.sort_by(|(_, one), (_, other)| order.compare(one, other));
        others.sort_by(|(_, one), (_, other)| order.compare(one, other));
        Self { near, others }
    }

    /// The fields in which they are chosen; one of the near ones may be chosen already.
    pub(super) fn fields(&self, subject: &Subject, chosen: Option<PersonId>) -> Vec<Field> {
        let locale = subject.locale();
        let pair = |(id, words): &(PersonId, String)| (id.to_string(), words.clone());
        let mut fields = Vec::new();
        if !self.near.is_empty() {
            let near = self.near.iter().map(pair).collect();
            let field = Field::several(MENTIONS, locale.text("remark-mentions"), near)
                .hint(locale.text("remark-mentions-hint"));
            let chosen = chosen.map(|person| person.to_string()).unwrap_or_default();
            fields.push(field.value(chosen).optional());
        }
        if !self.others.is_empty() {
            let nobody = (String::new(), locale.text("remark-nobody"));
            let others = std::iter::once(nobody).chain(self.others.iter().map(pair)).collect();
            let (label, hint) = if self.near.is_empty() {
                ("remark-mentions", "remark-mentions-hint")
            } else {
                ("remark-somebody-else", "remark-somebody-else-hint")
            };
            let field = Field::list(SOMEBODY_ELSE, locale.text(label), others);
            fields.push(field.hint(locale.text(hint)).optional());
        }
        fields
    }

    /// Who was chosen of those who were offered.
    pub(super) fn chosen(&self, typed: &Typed, reader: &mut Reader<'_>) -> BTreeSet<PersonId> {
        let named = |(person, _): &(PersonId, String)| {
            (Field::ticked(MENTIONS, &person.to_string()), *person)
        };
        let offered: Vec<(String, PersonId)> = self.near.iter().map(named).collect();
        let mut chosen: BTreeSet<PersonId> = BTreeSet::new();
        for name in typed.names().filter(|name| name.starts_with(TICKED)) {
            match offered.iter().find(|(known, _)| known == name) {
                Some((_, person)) => {
                    chosen.insert(*person);
                }
                // Whoever was offered and is not any more is not dropped in silence.
                None => reader.fault(MENTIONS, "form-choice-missing"),
            }
        }
        let else_typed = typed.get(SOMEBODY_ELSE);
        let other = self.others.iter().find(|(person, _)| person.to_string() == else_typed);
        if other.is_none() && !else_typed.is_empty() {
            reader.fault(SOMEBODY_ELSE, "form-choice-missing");
        }
        chosen.extend(other.map(|(person, _)| *person));
        chosen
    }
}
