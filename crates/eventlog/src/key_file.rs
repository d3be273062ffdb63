//! The file that holds an installation's checkpoint key, beside the database and not in it.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use crate::StoreError;
use crate::checkpoint::CheckpointKey;

/// What the file begins with; the seed follows in base64.
const LABEL: &str = "nyttig-checkpoint-key/v1";

/// Reads the key, making the file with a new one at the first start.
///
/// Only its owner may read the file. Of several processes that start at once, one makes it.
///
/// # Errors
/// [`StoreError::Unfit`] if the file is not a key or others may read it, [`StoreError::ReadOnly`] if it
/// cannot be made.
pub fn open(path: &Path) -> Result<CheckpointKey, StoreError> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            make(path).map_err(|error| {
                StoreError::ReadOnly(format!("{} cannot be made: {error}", path.display()))
            })?;
            fs::read_to_string(path).map_err(|error| unfit(path, &error.to_string()))?
        }
        Err(error) => return Err(unfit(path, &error.to_string())),
    };
    check_private(path)?;
    let seed = text.strip_prefix(LABEL).and_then(|rest| BASE64.decode(rest.trim()).ok());
    let seed = seed.and_then(|seed| <[u8; 32]>::try_from(seed).ok());
    let seed = seed.ok_or_else(|| unfit(path, "it is not a key of this program"))?;
    Ok(CheckpointKey::from_seed(seed))
}

fn unfit(path: &Path, words: &str) -> StoreError {
    StoreError::Unfit(format!("the checkpoint key {}: {words}", path.display()))
}

/// Writes a file of another name and links it to its place, where it is whole or not there at all
/// and never replaces another.
fn make(path: &Path) -> std::io::Result<()> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(std::io::Error::other)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut name = [0; 8];
    getrandom::fill(&mut name).map_err(std::io::Error::other)?;
    let draft = folder.join(format!(".checkpoint-key-{:016x}", u64::from_be_bytes(name)));
    let mut file = private(&draft)?;
    let written = file
        .write_all(format!("{LABEL}\n{}\n", BASE64.encode(seed)).as_bytes())
        .and_then(|()| file.sync_all())
        .and_then(|()| match fs::hard_link(&draft, path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            linked => linked,
        });
    fs::remove_file(&draft)?;
    written?;
    // The name, too, must survive a power cut before anything is signed with the key.
    File::open(folder)?.sync_all()
}

#[cfg(unix)]
fn private(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn private(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

#[cfg(unix)]
fn check_private(path: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt as _;
    let metadata = fs::metadata(path).map_err(|error| unfit(path, &error.to_string()))?;
    let mode = metadata.permissions().mode() & 0o777;
    let by_others = mode & 0o077;
    if by_others == 0 {
        return Ok(());
    }
    Err(unfit(path, &format!("others than its owner may read it (mode {mode:o}); chmod it to 600")))
}

#[cfg(not(unix))]
fn check_private(_path: &Path) -> Result<(), StoreError> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn the_key_is_made_once_for_its_owner_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new").join("checkpoint.key");
        let keys: Vec<String> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(|| open(&path))).collect();
            let opened = threads.into_iter().map(|thread| thread.join().expect("no panic"));
            opened.map(|key| key.expect("opened").verifier("o").text()).collect()
        });
        assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
        let mode = fs::metadata(&path).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let names = fs::read_dir(path.parent().expect("a folder")).expect("read").count();
        assert_eq!(names, 1, "no draft is left");
    }

    #[test]
    fn a_file_that_others_may_read_or_that_is_no_key_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("checkpoint.key");
        open(&path).expect("made");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("set");
        let refused = open(&path).expect_err("too open").to_string();
        assert!(refused.contains("mode 640"), "{refused}");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("set");
        fs::write(&path, "nyttig-checkpoint-key/v1\nAAAA\n").expect("written");
        let refused = open(&path).expect_err("too short").to_string();
        assert!(refused.contains("not a key"), "{refused}");
    }
}
