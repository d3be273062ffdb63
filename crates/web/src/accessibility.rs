//! What the program promises people who see, hear, move or read in other ways, how that is checked, and what is not.

use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::ask::Asked;
use crate::page::Frame;
use crate::problem::Problem;
use crate::templates;

/// Each part: the key of its heading, and those of its points.
const PARTS: [(&str, &[&str]); 3] = [
    (
        "accessibility-how",
        &["accessibility-keyboard", "accessibility-narrow", "accessibility-scripts"],
    ),
    ("accessibility-checked", &["accessibility-by-machine", "accessibility-by-trees"]),
    ("accessibility-gaps", &["accessibility-no-people", "accessibility-charts"]),
];

#[derive(Serialize)]
struct Page {
    parts: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    heading: String,
    points: Vec<String>,
}

/// `GET /{organisation}/accessibility`
pub(crate) async fn page(asked: Asked) -> Result<Response, Problem> {
    let locale = asked.locale;
    let part = |(heading, points): (&str, &[&str])| Part {
        heading: locale.text(heading),
        points: points.iter().map(|key| locale.text(key)).collect(),
    };
    let page = Page { parts: PARTS.map(part).into() };
    Ok(templates::render("accessibility.html", locale, &Frame::of(&asked), &page)?.into_response())
}
