//! `nyttig chart`: a chart of the portfolio on standard output, as of any point.

use std::io::Write;

use anyhow::Context;
use charts::{Theme, Width};
use web::chart::draw::{Asked, Which, draw, method_asked};
use web::chart::form::{Answered, Form, written};
use web::locale::Locale;

use super::projects::query;
use crate::cli::{Chart, ChartForm, ChartName, ChartTheme, ChartWidth, Language, Place};
use crate::database;

pub(crate) async fn run(place: &Place, arguments: Chart) -> anyhow::Result<()> {
    let application = database::open_existing(place).await?.application;
    let organisation = database::organisation(&application, place)?;
    let query = query(&arguments.as_of);
    let answer = application.portfolio(organisation, query).await?;
    let state = application.organisation(organisation).await?;
    let known = state.registered.as_ref();
    let method = method_asked(&answer.value, &state, arguments.method.as_deref())
        .context("the organisation has not adopted this method")?;
    let language = arguments.language.map(tag);
    let own = known.map(|known| known.language.as_str());
    let locale = Locale::negotiate(language, None, own);
    let asked = Asked {
        portfolio: &answer.value,
        method: &method,
        organisation: known.and_then(|known| known.name.get()).unwrap_or_default(),
        locale,
        effective_on: answer.as_of.effective_on.min(answer.today),
        known_at: query.known_at.is_some().then_some(answer.as_of.known_at),
        width: match arguments.width {
            ChartWidth::Narrow => Width::Narrow360,
            ChartWidth::Medium => Width::Medium720,
            ChartWidth::Wide => Width::Wide1080,
        },
        theme: match arguments.theme {
            ChartTheme::Light => Theme::Light,
            ChartTheme::Dark => Theme::Dark,
            ChartTheme::Css => Theme::Css,
            ChartTheme::Print => Theme::Print,
        },
    };
    let which = match arguments.name {
        ChartName::CumulativeFlow => Which::CumulativeFlow,
        ChartName::Phases => Which::Phases,
    };
    let form = match arguments.format {
        ChartForm::Svg => Form::Svg,
        ChartForm::Json => Form::Json,
        ChartForm::Csv => Form::Csv,
    };
    let answered = Answered {
        which,
        language: locale.tag(),
        effective_on: asked.effective_on,
        known_at: answer.as_of.known_at,
        method: method.reference(),
    };
    std::io::stdout().lock().write_all(&written(form, &answered, &draw(which, &asked)))?;
    Ok(())
}

fn tag(language: Language) -> &'static str {
    match language {
        Language::Nb => "nb",
        Language::Nn => "nn",
        Language::Da => "da",
        Language::En => "en",
    }
}
