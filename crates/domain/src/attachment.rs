//! Attachments: what lies elsewhere and belongs to a project or to one thing in it, by its address.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::command::{Decide, Moment};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::remark::About;
use crate::text::Text;
use crate::values::{AttachmentId, ProjectId};
use crate::words;
use crate::world::World;

/// The most characters an address may have.
const MOST_ADDRESS: usize = 2_000;

/// What is attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Something on the web, by its https address.
    Address(Text),
}

/// Something was attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentAdded {
    /// Its identity.
    pub id: AttachmentId,
    /// What it belongs to.
    pub about: About,
    /// What it is called.
    pub title: Text,
    /// What it is.
    pub content: Content,
}

/// It is shown no more. The log still has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentRemoved {
    /// Which.
    pub id: AttachmentId,
}

/// What is attached to a project, and everything that ever was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attachments {
    /// What is attached now.
    pub present: BTreeSet<AttachmentId>,
    /// What was attached and removed.
    pub removed: BTreeSet<AttachmentId>,
}

impl Attachments {
    pub(crate) fn evolve(&mut self, event: &Event) {
        match event {
            Event::AttachmentAdded(added) => {
                self.present.insert(added.id);
            }
            Event::AttachmentRemoved(removed) => {
                self.removed.extend(self.present.take(&removed.id));
            }
            _ => {}
        }
    }
}

/// Attaches something.
#[derive(Debug, Clone, PartialEq)]
pub struct AddAttachment {
    /// To which project.
    pub project: ProjectId,
    /// Its identity.
    pub id: AttachmentId,
    /// What it belongs to.
    pub about: About,
    /// What it is called.
    pub title: Text,
    /// Where it lies.
    pub address: Text,
}

impl Decide for AddAttachment {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let project = world.project(self.project)?;
        let known = &project.attachments;
        if known.present.contains(&self.id) || known.removed.contains(&self.id) {
            return Err(Refusal::IdTaken);
        }
        if known.present.len() >= words::MOST_ENTRIES {
            return Err(Refusal::ListTooLong { field: "title", most: words::MOST_ENTRIES });
        }
        self.about.check(project)?;
        let title = words::title("title", &self.title)?;
        let address = words::required("address", &self.address)?;
        if !is_secure_address(address.get().unwrap_or_default()) {
            return Err(Refusal::AttachmentAddressUnlawful);
        }
        let content = Content::Address(address);
        Ok(vec![AttachmentAdded { id: self.id, about: self.about, title, content }.into()])
    }
}

/// Takes something away.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveAttachment {
    /// From which project.
    pub project: ProjectId,
    /// Which.
    pub id: AttachmentId,
}

impl Decide for RemoveAttachment {
    fn stream(&self) -> Uuid {
        self.project.0
    }

    fn decide(&self, world: &World, _: Moment) -> Result<Vec<Event>, Refusal> {
        let known = &world.project(self.project)?.attachments;
        if known.removed.contains(&self.id) {
            return Ok(vec![]);
        }
        if !known.present.contains(&self.id) {
            return Err(Refusal::AttachmentUnknown { field: "id" });
        }
        Ok(vec![AttachmentRemoved { id: self.id }.into()])
    }
}

/// Whether it leads to a host by https and to nothing that a browser would run. A name before the host is refused:
/// `https://bank.example@evil.example` looks like another place than it is.
fn is_secure_address(address: &str) -> bool {
    let scheme = address.get(..8).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https://"));
    let host = address.get(8..).unwrap_or_default();
    let host = host.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let odd = |char: char| char.is_whitespace() || "<>\"\\^`{|}".contains(char) || is_turned(char);
    scheme
        && address.chars().count() <= MOST_ADDRESS
        && !address.contains(odd)
        && host.contains('.')
        && !host.starts_with(['.', '-', ':'])
        && !host.contains('@')
}

/// Marks that turn the direction of writing, or that nobody sees.
fn is_turned(char: char) -> bool {
    matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_https_address_is_lawful() {
        for lawful in
            ["https://nes.skole.no/rapport.pdf", "HTTPS://example.org?q=å#a", "https://a.no:8443/"]
        {
            assert!(is_secure_address(lawful), "{lawful}");
        }
        let long = format!("https://example.org/{}", "a".repeat(MOST_ADDRESS));
        for unlawful in [
            "http://example.org",
            "javascript:alert(1)",
            "data:text/html,x",
            "https://",
            "https://localhost",
            "https:///etc/passwd",
            "https://bank.example@evil.example/",
            "https://example.org/a b",
            "https://example.org\\@evil.example",
            "https://example.org/\u{202e}gpj.exe",
            "//example.org",
            "æøå://x.no",
            &long,
        ] {
            assert!(!is_secure_address(unlawful), "{unlawful}");
        }
    }
}
