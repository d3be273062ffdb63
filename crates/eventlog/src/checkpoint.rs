//! Signed statements of how a log stood: C2SP `tlog-checkpoint` in a signed note.
//!
//! Sources: <https://c2sp.org/tlog-checkpoint>, <https://c2sp.org/signed-note>. The name in the
//! signature line is the log's origin, as the first of them asks for.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::envelope::{Hash, Organisation};
use crate::merkle::Tile;
use crate::read::LogHead;

/// How far a tree has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TreeState {
    /// The number of leaves; leaf i is position i + 1.
    pub size: u64,
    /// The last checkpoint, as the signed note's exact text; `None` for an empty tree.
    pub note: Option<String>,
}

/// What a run of events adds to a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeExtension {
    /// Whose log.
    pub organisation: Organisation,
    /// The size this starts from; if the tree has another, nothing is written.
    pub from_size: u64,
    /// The size afterwards.
    pub to_size: u64,
    /// The root at that size.
    pub root: Hash,
    /// New tiles, and partial ones that grew.
    pub tiles: Vec<Tile>,
    /// The signed note.
    pub note: String,
}

/// What a signature line of Ed25519 is marked by in its key id (C2SP signed-note, signature types).
const ED25519: u8 = 0x01;

/// What a checkpoint says: this log had so many leaves under this root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log, see [`origin`].
    pub origin: String,
    /// The number of leaves.
    pub size: u64,
    /// Over all of them.
    pub root: Hash,
}

/// Why a note is not the checkpoint it is taken for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// It has not the form of a checkpoint in a signed note.
    #[error("not a signed checkpoint: {0}")]
    Form(&'static str),
    /// None of its signatures is by the key that was asked for.
    #[error("not signed by {0}")]
    Unsigned(String),
    /// A signature claims to be by that key and is not.
    #[error("the signature of {0} is false")]
    False(String),
    /// It is a checkpoint of another log.
    #[error("a checkpoint of {0}")]
    OtherLog(String),
}

/// The name of a log in its checkpoints. A log that was restored from an older backup is another
/// log: its incarnation differs, and so its old checkpoints are not taken for the new ones.
pub fn origin(log: &LogHead) -> String {
    format!("nyttig/{}/{}", log.slug, log.incarnation)
}

impl Checkpoint {
    /// The text that is signed.
    pub fn body(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, BASE64.encode(self.root))
    }

    /// Reads that text. Lines after the third are extensions, which are allowed and not read.
    fn parse(body: &str) -> Result<Self, NoteError> {
        let mut lines =
            body.strip_suffix('\n').ok_or(NoteError::Form("no last line feed"))?.split('\n');
        let origin = lines.next().filter(|line| !line.is_empty());
        let origin = origin.ok_or(NoteError::Form("no origin"))?.to_owned();
        let size = lines.next().ok_or(NoteError::Form("no size"))?;
        let parsed = size.parse::<u64>().ok().filter(|parsed| parsed.to_string() == size);
        let size = parsed.ok_or(NoteError::Form("the size is not a plain number"))?;
        let root = lines.next().ok_or(NoteError::Form("no root"))?;
        let root = BASE64.decode(root).map_err(|_| NoteError::Form("the root is not base64"))?;
        let root = root.try_into().map_err(|_| NoteError::Form("the root has not 32 bytes"))?;
        if lines.any(str::is_empty) {
            return Err(NoteError::Form("an empty line"));
        }
        Ok(Self { origin, size, root })
    }
}

/// The first four bytes of `SHA-256(name ‖ "\n" ‖ type ‖ public key)`: which key a line is by.
fn key_id(name: &str, key: &VerifyingKey) -> [u8; 4] {
    let digest = Sha256::new()
        .chain_update(name)
        .chain_update([b'\n', ED25519])
        .chain_update(key.as_bytes())
        .finalize();
    [digest[0], digest[1], digest[2], digest[3]]
}

/// An installation's key, which signs for all of its logs. Kept outside the database: who can
/// write to the database alone cannot sign.
#[derive(Clone)]
pub struct CheckpointKey(SigningKey);

impl std::fmt::Debug for CheckpointKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CheckpointKey")
    }
}

impl CheckpointKey {
    /// From the 32 secret bytes (the seed of RFC 8032).
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(SigningKey::from_bytes(&seed))
    }

    /// The signed note of a checkpoint.
    pub fn sign(&self, checkpoint: &Checkpoint) -> String {
        let body = checkpoint.body();
        let signature = self.0.sign(body.as_bytes());
        let id = key_id(&checkpoint.origin, &self.0.verifying_key());
        let line = BASE64.encode([&id[..], &signature.to_bytes()].concat());
        format!("{body}\n— {} {line}\n", checkpoint.origin)
    }

    /// What others need to verify the checkpoints of one log.
    pub fn verifier(&self, origin: impl Into<String>) -> Verifier {
        Verifier { origin: origin.into(), key: self.0.verifying_key() }
    }
}

/// A log's name and the public key that signs for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verifier {
    origin: String,
    key: VerifyingKey,
}

impl Verifier {
    /// The one-line text that other tools of this kind take: `<name>+<key id>+<type and key>`.
    pub fn text(&self) -> String {
        let id = key_id(&self.origin, &self.key).map(|byte| format!("{byte:02x}")).concat();
        let key = BASE64.encode([&[ED25519], &self.key.as_bytes()[..]].concat());
        format!("{}+{id}+{key}", self.origin)
    }

    /// Reads that text.
    pub fn parse(text: &str) -> Result<Self, NoteError> {
        let mut parts = text.splitn(3, '+');
        let (Some(origin), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NoteError::Form("a verifier has three parts"));
        };
        let key = BASE64.decode(key).map_err(|_| NoteError::Form("the key is not base64"))?;
        let Some((&ED25519, key)) = key.split_first() else {
            return Err(NoteError::Form("the key is not of Ed25519"));
        };
        let key = key.try_into().map_err(|_| NoteError::Form("the key has not 32 bytes"))?;
        let key = VerifyingKey::from_bytes(key).map_err(|_| NoteError::Form("not a key"))?;
        let verifier = Self { origin: origin.to_owned(), key };
        let expected = key_id(origin, &key).map(|byte| format!("{byte:02x}")).concat();
        if id != expected {
            return Err(NoteError::Form("the key id is not of this name and key"));
        }
        Ok(verifier)
    }

    /// The checkpoint in a note, if this key signed it. Signatures of others are passed over.
    pub fn open(&self, note: &str) -> Result<Checkpoint, NoteError> {
        let at = note.rfind("\n\n").ok_or(NoteError::Form("no signatures"))?;
        let (body, signatures) = (&note[..=at], &note[at + 2..]);
        if !signatures.ends_with('\n') {
            return Err(NoteError::Form("no last line feed"));
        }
        let mut signed = false;
        for line in signatures.lines() {
            signed |= self.is_signed(body, line)?;
        }
        if !signed {
            return Err(NoteError::Unsigned(self.origin.clone()));
        }
        let checkpoint = Checkpoint::parse(body)?;
        if checkpoint.origin != self.origin {
            return Err(NoteError::OtherLog(checkpoint.origin));
        }
        Ok(checkpoint)
    }

    /// Whether a line is this key's signature; one that claims to be and is not is an error.
    fn is_signed(&self, body: &str, line: &str) -> Result<bool, NoteError> {
        let malformed = NoteError::Form("a malformed signature line");
        let rest = line.strip_prefix("— ").ok_or_else(|| malformed.clone())?;
        let (name, signature) = rest.split_once(' ').ok_or_else(|| malformed.clone())?;
        let bytes = BASE64.decode(signature).map_err(|_| malformed.clone())?;
        let Some((id, signature)) = bytes.split_at_checked(4).filter(|_| !name.is_empty()) else {
            return Err(malformed);
        };
        if name != self.origin || id != key_id(&self.origin, &self.key) {
            return Ok(false);
        }
        let signature = Signature::from_slice(signature).map_err(|_| malformed)?;
        let verified = self.key.verify_strict(body.as_bytes(), &signature);
        verified.map(|()| true).map_err(|_| NoteError::False(self.origin.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> CheckpointKey {
        CheckpointKey::from_seed([5; 32])
    }

    fn checkpoint() -> Checkpoint {
        Checkpoint { origin: "nyttig/bodo/1".to_owned(), size: 17, root: [0xcd; 32] }
    }

    #[test]
    fn a_signed_checkpoint_has_the_form_that_other_tools_read() {
        let note = key().sign(&checkpoint());
        let lines: Vec<&str> = note.split('\n').collect();
        assert_eq!(lines[..4], ["nyttig/bodo/1", "17", &BASE64.encode([0xcd; 32]), ""]);
        assert!(lines[4].starts_with("— nyttig/bodo/1 "), "{note}");
        assert_eq!(lines[5..], [""]);
        let text = key().verifier("nyttig/bodo/1").text();
        let verifier = Verifier::parse(&text).expect("its own text");
        assert_eq!(verifier.open(&note), Ok(checkpoint()));
    }

    /// The example of C2SP signed-note: <https://c2sp.org/signed-note>, also in Go's
    /// `golang.org/x/mod/sumdb/note`.
    #[test]
    fn the_key_id_of_a_known_key_is_as_others_compute_it() {
        let text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        let verifier = Verifier::parse(text).expect("the key id is right");
        assert_eq!(verifier.text(), text);
        let other = text.replace("c74f20a3", "c74f20a4");
        Verifier::parse(&other).expect_err("the key id is wrong");
        let body = "If you think cryptography is the answer to your problem,\n\
                    then you don't know what your problem is.\n";
        let line = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXg\
                    KvqfqdngotpRZb6KE6RyyBwJnAM=";
        assert_eq!(verifier.is_signed(body, line), Ok(true));
        let changed = body.replace("answer", "anwser");
        assert_eq!(
            verifier.is_signed(&changed, line),
            Err(NoteError::False("PeterNeumann".to_owned()))
        );
    }

    #[test]
    fn a_note_is_refused_after_any_change_of_a_byte() {
        let verifier = key().verifier("nyttig/bodo/1");
        let note = key().sign(&checkpoint());
        for at in 0..note.len() {
            let mut bytes = note.clone().into_bytes();
            bytes[at] ^= 1;
            if let Ok(changed) = String::from_utf8(bytes) {
                assert!(verifier.open(&changed).is_err(), "byte {at} of {note}");
            }
        }
        for end in 0..note.len() {
            let cut = note.get(..end).map(|cut| verifier.open(cut));
            assert!(cut.is_none_or(|opened| opened.is_err()), "cut at {end}");
        }
    }

    #[test]
    fn another_key_another_name_and_another_log_are_told_apart() {
        let note = key().sign(&checkpoint());
        let other = CheckpointKey::from_seed([6; 32]).verifier("nyttig/bodo/1");
        assert!(matches!(other.open(&note), Err(NoteError::Unsigned(_))));
        let named = key().verifier("nyttig/oslo/1");
        assert!(matches!(named.open(&note), Err(NoteError::Unsigned(_))));
        // A second signature, by somebody else, does not disturb.
        let cosigned = format!("{note}— witness {}\n", BASE64.encode([1_u8; 68]));
        assert_eq!(key().verifier("nyttig/bodo/1").open(&cosigned), Ok(checkpoint()));
    }

    #[test]
    fn what_is_signed_but_no_checkpoint_is_refused() {
        let verifier = key().verifier("o");
        for body in ["o\n01\nzc0=\n", "o\n1\nzc0=\n", "o\n-1\n\n", "o\n1\n", "\n1\n"] {
            let signature = key().0.sign(body.as_bytes()).to_bytes();
            let id = key_id("o", &key().0.verifying_key());
            let note = format!("{body}\n— o {}\n", BASE64.encode([&id[..], &signature].concat()));
            assert!(matches!(verifier.open(&note), Err(NoteError::Form(_))), "{body}");
        }
    }
}
