//! What holds for the whole organisation: its name, its language, and how its pages look. For administrators.

use application::Step;
use axum::extract::State;
use axum::response::Response;
use domain::organisation::{ChangeSettings, LANGUAGES, SettingsChanged};
use domain::values::Colour;

use crate::ask::Asked;
use crate::door::Door;
use crate::form::{Field, Form, Reader, Typed, Unsent, record, shown};
use crate::locale::Locale;
use crate::page::{Frame, own_name};
use crate::problem::Problem;
use crate::routes::Web;
use crate::theme;

/// `GET /{organisation}/settings`
pub(crate) async fn page(asked: Asked) -> Result<Response, Problem> {
    asked.require_writing()?;
    show(&asked, form(&asked))
}

/// `POST /{organisation}/settings`
pub(crate) async fn send(
    State(web): State<Web>,
    asked: Asked,
    typed: Typed,
) -> Result<Response, Problem> {
    match recorded(&web, &asked, &typed).await {
        Ok(response) => Ok(response),
        Err(unsent) => show(&asked, form(&asked).unsent(asked.locale, &typed, &unsent)),
    }
}

async fn recorded(web: &Web, asked: &Asked, typed: &Typed) -> Result<Response, Unsent> {
    let mut reader = Reader::new(typed, asked.locale);
    let name = reader.required("name");
    let logo_text = reader.text("logo_text");
    let colour = Colour::parse(typed.get("colour"));
    if colour.is_none() {
        reader.fault("colour", "settings-colour-unlawful");
    }
    let faults = reader.faults();
    if !faults.is_empty() {
        return Err(Unsent::faulty(typed, faults));
    }
    // The colour that the pages have anyway was not chosen.
    let chosen = asked.state.registered.as_ref().and_then(|known| known.colour.as_ref());
    let colour = colour.filter(|colour| chosen.is_some() || colour.as_str() != theme::SHIPPED);
    let change = SettingsChanged {
        name: Some(name),
        language: Some(typed.get("language").to_owned()),
        logo_text: Some(logo_text),
        colour,
        ..SettingsChanged::default()
    };
    let steps = vec![Step { command: ChangeSettings { change }.into(), effective_on: None }];
    let handled = record(web, asked, typed, steps, None).await?;
    Ok(shown(&asked.link_now("settings"), &handled))
}

fn form(asked: &Asked) -> Form {
    let (locale, known) = (asked.locale, asked.state.registered.as_ref());
    let logo_text = known.and_then(|known| known.logo_text.as_ref()?.get()).unwrap_or_default();
    let colour = known.and_then(|known| known.colour.as_ref());
    let language = known.map_or(locale.tag(), |known| known.language.as_str());
    let languages = LANGUAGES.into_iter().filter_map(Locale::from_tag);
    let languages = languages.map(|one| (one.tag().to_owned(), own_name(one).to_owned())).collect();
    let fields = vec![
        Field::line("name", locale.text("settings-name")).value(asked.name()),
        Field::line("logo_text", locale.text("settings-logo-text"))
            .hint(locale.text("settings-logo-text-hint"))
            .optional()
            .value(logo_text),
        Field::colour("colour", locale.text("settings-colour"))
            .hint(locale.text("settings-colour-hint"))
            .value(colour.map_or(theme::SHIPPED, Colour::as_str)),
        Field::choice("language", locale.text("settings-language"), languages)
            .hint(locale.text("settings-language-hint"))
            .value(language),
    ];
    Form::new(&asked.link_now("settings"), locale.text("settings-send"), fields)
}

fn show(asked: &Asked, form: Form) -> Result<Response, Problem> {
    let locale = asked.locale;
    let door = Door {
        intro: vec![locale.text("settings-detail")],
        form: Some(form),
        recorded: asked.one("recorded").map(|_| locale.text("settings-saved")),
        ..Door::new(locale.text("settings-title"))
    };
    door.render(asked, &Frame::of(asked).in_people())
}
