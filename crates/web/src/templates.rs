//! The pages as templates: one set for each language, so that a template asks for a text by key.
//!
//! Whatever a template names must be there: an unknown name or text is an error, not a gap.

use std::sync::LazyLock;

use axum::response::Html;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};
use serde::Serialize;

use crate::locale::{Argument, Locale};
use crate::page::Frame;
use crate::problem::Problem;

/// Every template by the name that others know it by.
const TEMPLATES: &[(&str, &str)] = &[
    ("base.html", include_str!("../templates/base.html")),
    ("parts.html", include_str!("../templates/parts.html")),
    ("form.html", include_str!("../templates/form.html")),
    ("project_people.html", include_str!("../templates/project_people.html")),
    ("attachments.html", include_str!("../templates/attachments.html")),
    ("remarks.html", include_str!("../templates/remarks.html")),
    ("remark.html", include_str!("../templates/remark.html")),
    ("register.html", include_str!("../templates/register.html")),
    ("project_form.html", include_str!("../templates/project_form.html")),
    ("follow_up.html", include_str!("../templates/follow_up.html")),
    ("guide.html", include_str!("../templates/guide.html")),
    ("move.html", include_str!("../templates/move.html")),
    ("portfolio.html", include_str!("../templates/portfolio.html")),
    ("project.html", include_str!("../templates/project.html")),
    ("decision.html", include_str!("../templates/decision.html")),
    ("door.html", include_str!("../templates/door.html")),
    ("accessibility.html", include_str!("../templates/accessibility.html")),
    ("account.html", include_str!("../templates/account.html")),
    ("leaving.html", include_str!("../templates/leaving.html")),
    ("people.html", include_str!("../templates/people.html")),
    ("person.html", include_str!("../templates/person.html")),
    ("personas.html", include_str!("../templates/personas.html")),
    ("search.html", include_str!("../templates/search.html")),
    ("my_unit.html", include_str!("../templates/my_unit.html")),
    ("questions.html", include_str!("../templates/questions.html")),
    ("work.html", include_str!("../templates/work.html")),
    ("organisations.html", include_str!("../templates/organisations.html")),
    ("problem.html", include_str!("../templates/problem.html")),
];

static ENVIRONMENTS: LazyLock<[(Locale, Environment<'static>); 4]> =
    LazyLock::new(|| Locale::ALL.map(|locale| (locale, environment(locale))));

#[derive(Serialize)]
struct Context<'a, T> {
    frame: &'a Frame,
    page: &'a T,
}

/// The page of a template in the language of its frame.
pub(crate) fn render<T: Serialize>(
    template: &str,
    locale: Locale,
    frame: &Frame,
    page: &T,
) -> Result<Html<String>, Problem> {
    let environment = ENVIRONMENTS.iter().find(|(other, _)| *other == locale);
    let (_, environment) = environment.expect("there is one for each language");
    let rendered = environment
        .get_template(template)
        .and_then(|found| found.render(Serde(Context { frame, page })))
        .map_err(|error| {
            tracing::error!(template, error = format!("{error:#}"), "a page cannot be rendered");
            debug_assert!(false, "{template}: {error:#}");
            Problem::unavailable()
        })?;
    Ok(Html(rendered))
}

fn environment(locale: Locale) -> Environment<'static> {
    let mut environment = Environment::new();
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true);
    environment.set_syntax(syntax.build().expect("the usual marks"));
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.add_function("t", move |key: String, given: Kwargs| text(locale, &key, &given));
    for (name, source) in TEMPLATES {
        environment.add_template(name, source).expect("a test renders every template");
    }
    environment
}

/// The text of a key with the arguments that a template names.
fn text(locale: Locale, key: &str, given: &Kwargs) -> Result<String, Error> {
    if !locale.has(key) {
        return Err(Error::new(ErrorKind::InvalidOperation, format!("there is no text {key}")));
    }
    let mut arguments = Vec::new();
    for name in given.args() {
        arguments.push((name, Argument::from(given.get::<String>(name)?)));
    }
    Ok(locale.with(key, arguments))
}
