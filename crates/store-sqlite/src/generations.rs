//! The generations of read models in a folder: a file each, and a small file that names the live.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use eventlog::StoreError;
use eventlog::documents::{DocumentStore, Generation, Generations};
use tokio::sync::Mutex;

use crate::documents::SqliteDocuments;

/// The name of the file that names the live generation.
const CURRENT: &str = "views-current";

/// The read models of one data folder.
#[derive(Debug)]
pub struct SqliteGenerations {
    folder: PathBuf,
    read_only: bool,
    /// What is open; held while a generation is opened, flipped to or retired.
    opened: Mutex<BTreeMap<Generation, Arc<SqliteDocuments>>>,
}

impl SqliteGenerations {
    /// The read models of a folder, to be written by the process that holds its log.
    pub async fn open(folder: &Path) -> Result<Self, StoreError> {
        crate::open::check_writable(folder, &folder.join(CURRENT))?;
        Self::of(folder, false).await
    }

    /// The read models of a folder, for reading alone.
    pub async fn open_read_only(folder: &Path) -> Result<Self, StoreError> {
        Self::of(folder, true).await
    }

    async fn of(folder: &Path, read_only: bool) -> Result<Self, StoreError> {
        if !tokio::fs::metadata(folder).await.is_ok_and(|found| found.is_dir()) {
            return Err(StoreError::Unfit(format!("there is no folder {}", folder.display())));
        }
        Ok(Self { folder: folder.to_owned(), read_only, opened: Mutex::default() })
    }

    fn path(&self, generation: Generation) -> PathBuf {
        self.folder.join(format!("views-{generation}.db"))
    }

    /// What the small file says, `None` if there is none.
    fn current(&self) -> Result<Option<Generation>, StoreError> {
        let path = self.folder.join(CURRENT);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => {
                return Err(StoreError::Unavailable(format!("{}: {error}", path.display())));
            }
        };
        match text.trim_end().parse() {
            Ok(generation) if generation >= 1 => Ok(Some(generation)),
            _ => Err(StoreError::Unfit(format!(
                "{} does not hold the number of a generation; delete it to build the read models \
                 anew",
                path.display()
            ))),
        }
    }

    /// Names the live generation so that a crash leaves either the old name or the new one.
    fn set_current(&self, generation: Generation) -> Result<(), StoreError> {
        let (path, new) = (self.folder.join(CURRENT), self.folder.join("views-current.new"));
        let written = || {
            let mut file = File::create(&new)?;
            writeln!(file, "{generation}")?;
            file.sync_all()?;
            std::fs::rename(&new, &path)?;
            // The rename itself is durable when the folder is.
            File::open(&self.folder)?.sync_all()
        };
        written().map_err(|error: std::io::Error| {
            StoreError::ReadOnly(format!("{}: {error}", path.display()))
        })
    }

    fn check_writable(&self) -> Result<(), StoreError> {
        if self.read_only {
            return Err(StoreError::ReadOnly("it was opened for reading alone".into()));
        }
        Ok(())
    }

    async fn opened(
        &self,
        opened: &mut BTreeMap<Generation, Arc<SqliteDocuments>>,
        generation: Generation,
    ) -> Result<Arc<SqliteDocuments>, StoreError> {
        if generation < 1 {
            return Err(StoreError::Invalid(format!("generations begin at 1, not {generation}")));
        }
        if let Some(documents) = opened.get(&generation) {
            return Ok(Arc::clone(documents));
        }
        let path = self.path(generation);
        let documents = if self.read_only {
            SqliteDocuments::open_read_only(generation, &path).await
        } else {
            SqliteDocuments::open(generation, &path).await
        };
        let documents = Arc::new(documents.map_err(|error| match error {
            StoreError::Unfit(words) | StoreError::Damaged(words) => StoreError::Unfit(format!(
                "{words}; read models hold nothing that the log does not: `nyttig rebuild` makes them \
                 anew"
            )),
            other => other,
        })?);
        opened.insert(generation, Arc::clone(&documents));
        Ok(documents)
    }
}

#[async_trait]
impl Generations for SqliteGenerations {
    async fn live(&self) -> Result<Generation, StoreError> {
        if let Some(generation) = self.current()? {
            return Ok(generation);
        }
        if self.read_only {
            return Err(StoreError::ReadOnly(format!(
                "there are no read models in {} yet; whoever may write there makes them",
                self.folder.display()
            )));
        }
        let mut opened = self.opened.lock().await;
        // Another caller may have been first.
        if let Some(generation) = self.current()? {
            return Ok(generation);
        }
        self.opened(&mut opened, 1).await?;
        self.set_current(1)?;
        Ok(1)
    }

    async fn open(&self, generation: Generation) -> Result<Arc<dyn DocumentStore>, StoreError> {
        let mut opened = self.opened.lock().await;
        Ok(self.opened(&mut opened, generation).await?)
    }

    async fn flip(&self, from: Generation, to: Generation) -> Result<bool, StoreError> {
        self.check_writable()?;
        let _held = self.opened.lock().await;
        if self.current()? != Some(from) || to <= from {
            return Ok(false);
        }
        if !self.path(to).exists() {
            return Err(StoreError::Invalid(format!("generation {to} was never made")));
        }
        self.set_current(to)?;
        Ok(true)
    }

    async fn retire(&self, generation: Generation) -> Result<(), StoreError> {
        self.check_writable()?;
        let mut opened = self.opened.lock().await;
        if self.current()? == Some(generation) {
            return Err(StoreError::Invalid(format!("generation {generation} is live")));
        }
        opened.remove(&generation);
        let path = self.path(generation);
        // The database last: a crash between leaves a file that says what it is.
        for path in [path.with_extension("db-wal"), path.with_extension("db-shm"), path] {
            match std::fs::remove_file(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(StoreError::ReadOnly(format!("{}: {error}", path.display())));
                }
                _ => {}
            }
        }
        Ok(())
    }
}
