//! What else can be done with a follow-up than answer it: put it off, hand it on, end it.

use axum::extract::State;
use axum::response::Response;
use domain::Command;
use domain::follow_up::end::EndFollowUp;
use domain::follow_up::reassign::ReassignFollowUp;
use domain::follow_up::snooze::SnoozeFollowUp;
use domain::values::PersonId;
use readmodels::language::Order;

use super::{Due, concerns};
use crate::form::{Field, Form, Reader, Typed};
use crate::problem::Problem;
use crate::project::operation::people;
use crate::project::subject::faultless;
use crate::routes::Web;

/// One of the three.
#[derive(Clone, Copy)]
enum Kind {
    PutOff,
    HandOn,
    End,
}

impl Kind {
    /// Its address beside the follow-up's, its heading, what it says and its button.
    const fn keys(self) -> [&'static str; 4] {
        match self {
            Self::PutOff => [
                "/postponement",
                "follow_up-put-off-heading",
                "follow_up-put-off-intro",
                "follow_up-put-off-send",
            ],
            Self::HandOn => [
                "/responsible",
                "follow_up-hand-on-heading",
                "follow_up-hand-on-intro",
                "follow_up-hand-on-send",
            ],
            Self::End => {
                ["/end", "follow_up-end-heading", "follow_up-end-intro", "follow_up-end-send"]
            }
        }
    }

    fn fields(self, due: &Due) -> Vec<Field> {
        let locale = due.subject.locale();
        let reason = Field::long("reason", locale.text("follow_up-reason"));
        match self {
            Self::PutOff => {
                let until = Field::date("until", locale.text("follow_up-until"), locale);
                vec![until, reason]
            }
            Self::HandOn => {
                let portfolio = &due.subject.answered.portfolio;
                let mut of = people(portfolio, &Order::of(locale.tag()));
                of.retain(|(id, _)| *id != due.follow_up.responsible.to_string());
                of.insert(0, (String::new(), locale.text("follow_up-choose")));
                let person = Field::list("responsible", locale.text("follow_up-who"), of);
                vec![person, reason.optional()]
            }
            Self::End => vec![reason],
        }
    }

    fn command(self, due: &Due, typed: &Typed) -> Result<Command, crate::form::Unsent> {
        let (project, id, due_on) = (due.subject.id(), due.id, due.date);
        let mut reader = Reader::new(typed, due.subject.locale());
        let command: Option<Command> = match self {
            Self::PutOff => {
                let (until, reason) = (reader.required_date("until"), reader.required("reason"));
                let put_off = |until| SnoozeFollowUp { project, id, due_on, until, reason };
                until.map(|until| put_off(until).into())
            }
            Self::HandOn => {
                let responsible = reader.choice::<PersonId>("responsible");
                let reason = reader.optional("reason");
                let hand_on = |responsible| ReassignFollowUp { project, id, responsible, reason };
                responsible.map(|responsible| hand_on(responsible).into())
            }
            Self::End => {
                let reason = reader.required("reason");
                Some(EndFollowUp { project, id, reason }.into())
            }
        };
        faultless(typed, reader, command)
    }

    fn page(self, due: &Due) -> Result<Response, Problem> {
        if !due.is_open() {
            return Ok(due.among_others());
        }
        self.show(due, self.form(due))
    }

    async fn send(self, web: &Web, due: &Due, typed: &Typed) -> Result<Response, Problem> {
        let recorded = match self.command(due, typed) {
            Ok(command) => due.subject.record(web, typed, command, None, Some(concerns)).await,
            Err(unsent) => Err(unsent),
        };
        match recorded {
            Ok(response) => Ok(response),
            Err(unsent) => {
                self.show(due, due.subject.unsent(self.form(due), typed, &unsent, concerns))
            }
        }
    }

    fn form(self, due: &Due) -> Form {
        let [part, _, _, send] = self.keys();
        due.subject.form(&due.path(part), send, self.fields(due))
    }

    fn show(self, due: &Due, form: Form) -> Result<Response, Problem> {
        let [_, heading, intro, _] = self.keys();
        let mut page = due.subject.form_page(heading, form);
        page.intro = vec![due.dated(intro)];
        due.subject.render(&page)
    }
}

/// `GET …/{due_on}/postponement`
pub(crate) async fn postponement(due: Due) -> Result<Response, Problem> {
    Kind::PutOff.page(&due)
}

/// `POST …/{due_on}/postponement`
pub(crate) async fn postpone(
    State(web): State<Web>,
    due: Due,
    typed: Typed,
) -> Result<Response, Problem> {
    Kind::PutOff.send(&web, &due, &typed).await
}

/// `GET …/{due_on}/responsible`
pub(crate) async fn responsible(due: Due) -> Result<Response, Problem> {
    Kind::HandOn.page(&due)
}

/// `POST …/{due_on}/responsible`
pub(crate) async fn hand_on(
    State(web): State<Web>,
    due: Due,
    typed: Typed,
) -> Result<Response, Problem> {
    Kind::HandOn.send(&web, &due, &typed).await
}

/// `GET …/{due_on}/end`
pub(crate) async fn end(due: Due) -> Result<Response, Problem> {
    Kind::End.page(&due)
}

/// `POST …/{due_on}/end`
pub(crate) async fn end_it(
    State(web): State<Web>,
    due: Due,
    typed: Typed,
) -> Result<Response, Problem> {
    Kind::End.send(&web, &due, &typed).await
}
