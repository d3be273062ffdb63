//! `nyttig doctor`: how the database, its logs and its read models stand.

use std::io::Write;

use anyhow::bail;
use application::Organisation;
use eventlog::checkpoint::{Checkpoint, NoteError, TreeState, origin};
use eventlog::read::LogHead;

use crate::cli::Place;
use crate::database::{self, Opened};

pub(crate) async fn run(place: &Place) -> anyhow::Result<()> {
    let opened = database::open_existing(place).await?;
    let mut out = std::io::stdout();
    for (name, value) in opened.describe().await? {
        writeln!(out, "{name}: {value}")?;
    }
    writeln!(out, "keys: {}", opened.keys.display())?;
    let mut troubles = Vec::new();
    for (organisation, slug) in opened.application.organisations() {
        if place.organisation.as_ref().is_none_or(|named| *named == slug) {
            troubles.extend(examine(&opened, organisation, &mut out).await?);
        }
    }
    if troubles.is_empty() {
        return Ok(());
    }
    bail!("{}", troubles.join("; "))
}

/// Says how one organisation's log stands, and gives what is wrong with it.
async fn examine(
    opened: &Opened,
    organisation: Organisation,
    out: &mut impl Write,
) -> anyhow::Result<Vec<String>> {
    let mut troubles = Vec::new();
    let Some(head) = opened.store.head(organisation).await? else { return Ok(troubles) };
    let slug = &head.slug;
    let health = opened.application.health(organisation).await?;
    writeln!(out, "{slug}: {} events, read models at {}", health.head, health.position)?;
    for (model, position, reason) in &health.halted {
        writeln!(out, "  {model} stands still at {position}: {reason}")?;
        troubles.push(format!(
            "a read model of {slug} stands still; mend the cause and run `nyttig rebuild`"
        ));
    }
    let tree = opened.store.tree(organisation).await?;
    writeln!(out, "  tree: {} leaves of {} events", tree.size, head.position)?;
    match last_checkpoint(opened, &head, &tree) {
        None => writeln!(out, "  last checkpoint: none")?,
        Some(Ok(checkpoint)) => {
            let root = checkpoint.root.map(|byte| format!("{byte:02x}")).concat();
            writeln!(out, "  last checkpoint: {} leaves, root {root}", checkpoint.size)?;
        }
        Some(Err(error)) => {
            writeln!(out, "  last checkpoint: {error}")?;
            troubles.push(format!("the last checkpoint of {slug} does not verify"));
        }
    }
    writeln!(out, "  verify with: {}", opened.key.verifier(origin(&head)).text())?;
    Ok(troubles)
}

fn last_checkpoint(
    opened: &Opened,
    head: &LogHead,
    tree: &TreeState,
) -> Option<Result<Checkpoint, NoteError>> {
    let note = tree.note.as_ref()?;
    Some(opened.key.verifier(origin(head)).open(note))
}
