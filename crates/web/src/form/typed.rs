//! What somebody typed into a form, exactly as it was sent.

use std::collections::BTreeSet;
use std::future::poll_fn;
use std::pin::Pin;

use application::Position;
use axum::body::Body;
use axum::extract::{FromRequest, MatchedPath, Request};
use axum::http::header;
use hyper::body::Body as _;
use uuid::Uuid;

use super::field::Field;
use crate::access::reentry::RETURNED;
use crate::access::{Action, Takes, takes};
use crate::problem::Problem;
use crate::routes::Web;

/// The hidden field that names the command: a repeated press is the same one.
pub(super) const COMMAND: &str = "command";

/// The hidden field that says up to where the project was seen.
pub(super) const SEEN: &str = "seen";

/// The largest body that is read: several texts of the greatest lawful length, however they are encoded.
const MOST_BYTES: usize = 2 << 20;

/// The same where a form is held that was sent before: it is encoded once more, to three times its length.
const MOST_BYTES_HOLDING: usize = 3 * MOST_BYTES + (64 << 10);

/// How much of a larger body is read and thrown away.
const MOST_THROWN_AWAY: usize = 16 << 20;

/// The fields of a form in their order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Typed {
    command: Uuid,
    pairs: Vec<(String, String)>,
    /// Fields whose bytes are no text: what stands for them was not typed.
    garbled: BTreeSet<String>,
}

impl Typed {
    /// What stands in a field; nothing when the form has no such field.
    pub(crate) fn get(&self, name: &str) -> &str {
        let pair = self.pairs.iter().find(|(other, _)| other == name);
        pair.map_or("", |(_, value)| value.as_str())
    }

    /// Whether a form with this field was sent.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(other, _)| other == name)
    }

    /// The names of all fields that were sent.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.pairs.iter().map(|(name, _)| name.as_str())
    }

    /// Whether what was sent for a field is no text.
    pub(crate) fn is_garbled(&self, name: &str) -> bool {
        self.garbled.contains(name)
    }

    /// What was kept of a form that was filled in earlier, for a new command.
    pub(crate) fn kept<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        let command = application::clock::new_identity();
        Self { command, pairs: pairs.map(owned).collect(), garbled: BTreeSet::new() }
    }

    /// The same with something else in one field.
    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.pairs.retain(|(other, _)| other != name);
        self.pairs.push((name.to_owned(), value.into()));
        self
    }

    /// The same over what was recorded meanwhile: what nobody touched since it was seen is as it is now.
    pub(crate) fn over(self, seen: &[Field], now: &[Field]) -> Self {
        // Browsers end lines with CR LF.
        let plain = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
        let fields = seen.iter().zip(now);
        fields.fold(self, |typed, (seen, now)| {
            let touched = plain(typed.get(seen.name())) != plain(seen.shown());
            if touched { typed } else { typed.with(now.name(), now.shown()) }
        })
    }

    /// The command that the form was made for. A form without one gives up that a repeat is known.
    pub(crate) fn command(&self) -> Uuid {
        self.command
    }

    /// Up to where the project was seen; a form that does not say has seen nothing.
    pub(crate) fn seen(&self) -> Position {
        self.get(SEEN).parse().unwrap_or_default()
    }

    /// Reads `application/x-www-form-urlencoded`.
    fn parse(body: &[u8]) -> Self {
        let mut typed = Self::default();
        for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let mut parts = pair.splitn(2, |byte| *byte == b'=');
            let (name, _) = decoded(parts.next().unwrap_or_default());
            let (value, lawful) = decoded(parts.next().unwrap_or_default());
            if !lawful {
                typed.garbled.insert(name.clone());
            }
            typed.pairs.push((name, value));
        }
        let named = typed.get(COMMAND).parse().ok().filter(|named: &Uuid| !named.is_nil());
        typed.command = named.unwrap_or_else(application::clock::new_identity);
        typed
    }
}

/// The text of encoded bytes, and whether they are one: others would be changed in silence.
fn decoded(encoded: &[u8]) -> (String, bool) {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded;
    while let [first, after @ ..] = rest {
        rest = after;
        let pair = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = pair.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (first, byte) {
            (b'+', _) => bytes.push(b' '),
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => bytes.push(*first),
        }
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, true),
        Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), false),
    }
}

/// Nothing of a project is read where nothing can be recorded.
impl FromRequest<Web> for Typed {
    type Rejection = Problem;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Problem> {
        // Coming in is possible where nothing can be recorded.
        let matched = request.extensions().get::<MatchedPath>();
        let takes = matched.and_then(|path| takes(path.as_str()));
        let around = matches!(takes, Some(Takes::Nothing | Takes::May(Action::OwnAccount)));
        if !web.setting.writable && !around {
            return Err(Problem::read_only());
        }
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.and_then(|kind| kind.split(';').next()).unwrap_or_default();
        if !kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Err(Problem::no_form());
        }
        // A page that holds another form takes as much as both.
        let most = if request.uri().path().ends_with("/sign-in")
            || request.uri().path().ends_with("/personas")
        {
            MOST_BYTES_HOLDING
        } else {
            MOST_BYTES
        };
        let body = read(request.into_body(), most).await;
        body.map(|body| Self::parse(&body)).ok_or_else(Problem::too_large)
    }
}

impl Typed {
    /// A form as it was sent, to be held until its writer is known.
    pub(crate) async fn read_raw(request: Request) -> Result<String, Problem> {
        let body = read(request.into_body(), MOST_BYTES).await.ok_or_else(Problem::too_large)?;
        String::from_utf8(body).map_err(|_| Problem::no_form())
    }

    /// Whether we sent it again ourselves, so that it is shown and not recorded.
    pub(crate) fn is_returned(&self) -> bool {
        self.has(RETURNED)
    }
}

/// A body, unless it is too large. Of one that is, some is read and thrown away: browsers send all of it before
/// they look at the answer.
async fn read(mut body: Body, most: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let Ok(data) = frame.ok()?.into_data() else { continue };
        length += data.len();
        if length > MOST_THROWN_AWAY {
            return None;
        }
        if length <= most {
            bytes.extend_from_slice(&data);
        }
    }
    (length <= most).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_browsers_send_them() {
        let typed = Typed::parse(b"title=B%C3%A5t+og+bil&title=again&empty=&odd=100%&a=b=c&&x");
        let read = ["title", "empty", "odd", "a", "x", "none"].map(|name| typed.get(name));
        assert_eq!(read, ["Båt og bil", "", "100%", "b=c", "", ""]);
        assert!(typed.has("x") && !typed.has("none"));
    }

    #[test]
    fn bytes_that_are_no_text_are_told_from_text() {
        let typed = Typed::parse(b"lone=a%ED%A0%80&latin=bl%E5&good=%F0%9F%8C%B1");
        assert!(typed.is_garbled("lone") && typed.is_garbled("latin"));
        assert!(!typed.is_garbled("good"));
        assert_eq!(typed.get("good"), "🌱");
    }

    #[test]
    fn a_form_without_a_command_gets_one_of_its_own() {
        let [first, second] = ["nonsense", ""].map(|named| {
            let typed = Typed::parse(format!("command={named}&seen=x").as_bytes());
            assert_eq!(typed.seen(), 0);
            typed.command()
        });
        assert!(first != second && !first.is_nil());
    }
}
