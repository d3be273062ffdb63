//! The stored form of an event's erasable texts and of their commitments.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use eventlog::envelope::{Hash, SALT_BYTES, StoredText};
use serde::{Deserialize, Serialize};

/// `["<salt in base64>","<text>"]`.
#[derive(Serialize, Deserialize)]
struct Kept<'a>(#[serde(borrow)] Cow<'a, str>, #[serde(borrow)] Cow<'a, str>);

/// The JSON of the texts, `None` for an event that has none.
pub(crate) fn to_json(texts: &[StoredText]) -> Option<String> {
    if texts.is_empty() {
        return None;
    }
    let stored: Vec<_> = texts
        .iter()
        .map(|text| match text {
            StoredText::Kept { salt, text } => {
                Some(Kept(BASE64.encode(salt).into(), Cow::Borrowed(text)))
            }
            StoredText::Erased => None,
        })
        .collect();
    Some(serde_json::to_string(&stored).expect("strings have a JSON form"))
}

/// The texts that a JSON tells of, or what is wrong with it.
pub(crate) fn from_json(json: &str) -> Result<Vec<StoredText>, String> {
    let stored: Vec<Option<Kept<'_>>> =
        serde_json::from_str(json).map_err(|error| error.to_string())?;
    stored
        .into_iter()
        .map(|kept| {
            let Some(Kept(salt, text)) = kept else { return Ok(StoredText::Erased) };
            let mut bytes = [0; SALT_BYTES];
            match BASE64.decode_slice(salt.as_bytes(), &mut bytes) {
                Ok(SALT_BYTES) => Ok(StoredText::Kept { salt: bytes, text: text.into() }),
                _ => Err("a salt is not 16 bytes in base64".to_owned()),
            }
        })
        .collect()
}

/// Hashes one after the other, `None` for no hash.
pub(crate) fn to_bytes(hashes: &[Hash]) -> Option<Vec<u8>> {
    (!hashes.is_empty()).then(|| hashes.concat())
}

/// The hashes in a run of bytes, `None` if it ends within one.
pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Vec<Hash>> {
    let (hashes, rest) = bytes.as_chunks();
    rest.is_empty().then(|| hashes.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_as_they_were() {
        let texts = [
            StoredText::Kept {
                salt: [7; SALT_BYTES], text: "«Blåbær» \"\\\n\u{7f}🫐".into()
            },
            StoredText::Erased,
            StoredText::Kept { salt: [255; SALT_BYTES], text: "".into() },
        ];
        let json = to_json(&texts).unwrap();
        assert_eq!(from_json(&json).unwrap(), texts);
        assert_eq!(to_json(&[]), None);
    }

    #[test]
    fn a_broken_salt_is_named() {
        assert!(from_json(r#"[["AAAA","text"]]"#).unwrap_err().contains("salt"));
    }
}
