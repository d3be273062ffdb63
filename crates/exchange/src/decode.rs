//! Bytes to text by the encoding that the mapping names. Nothing is guessed: a file that plainly
//! is something else is refused with what it seems to be.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::Deserialize;

/// The encodings that spreadsheets are saved in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    #[default]
    #[serde(rename = "utf-8")]
    Utf8,
    /// Windows-1252 as browsers read it: every byte is lawful, 0x9D included.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// UTF-16, only with its mark: without one, almost any file "is" UTF-16.
    #[serde(rename = "utf-16")]
    Utf16,
}

const UTF_8_MARK: &[u8] = &[0xEF, 0xBB, 0xBF];
const UTF_16_LE_MARK: &[u8] = &[0xFF, 0xFE];
const UTF_16_BE_MARK: &[u8] = &[0xFE, 0xFF];

/// The text of a file, without its mark; or why these bytes are not what the mapping says.
pub fn decode(bytes: &[u8], encoding: Encoding) -> Result<String, String> {
    let text = match encoding {
        Encoding::Utf8 => utf_8(bytes),
        Encoding::Windows1252 => windows_1252(bytes),
        Encoding::Utf16 => utf_16(bytes),
    }?;
    match text.find('\0') {
        Some(at) => Err(format!(
            "line {} holds the character NUL; this is not a text file in the mapping's encoding",
            line_of(text.as_bytes(), at)
        )),
        None => Ok(text),
    }
}

fn utf_8(bytes: &[u8]) -> Result<String, String> {
    if is_utf_16(bytes) {
        return Err("the file begins with the mark of UTF-16; the mapping says utf-8".into());
    }
    let bytes = bytes.strip_prefix(UTF_8_MARK).unwrap_or(bytes);
    std::str::from_utf8(bytes).map(ToOwned::to_owned).map_err(|error| {
        let at = error.valid_up_to();
        format!(
            "byte 0x{:02X} in line {} is not UTF-8; if the file comes from an older Excel, the \
             encoding is windows-1252",
            bytes[at],
            line_of(bytes, at)
        )
    })
}

fn windows_1252(bytes: &[u8]) -> Result<String, String> {
    if bytes.starts_with(UTF_8_MARK) {
        return Err("the file begins with the mark of UTF-8; the mapping says windows-1252".into());
    }
    if is_utf_16(bytes) {
        return Err("the file begins with the mark of UTF-16; the mapping says windows-1252".into());
    }
    // Real windows-1252 with letters beyond ASCII is as good as never lawful UTF-8 throughout.
    if !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok() {
        let at = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
        return Err(format!(
            "every letter reads as UTF-8, the first beyond ASCII in line {}; the mapping says \
             windows-1252, which would garble them",
            line_of(bytes, at)
        ));
    }
    Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned())
}

fn utf_16(bytes: &[u8]) -> Result<String, String> {
    let (encoding, rest) = if let Some(rest) = bytes.strip_prefix(UTF_16_LE_MARK) {
        (UTF_16LE, rest)
    } else if let Some(rest) = bytes.strip_prefix(UTF_16_BE_MARK) {
        (UTF_16BE, rest)
    } else {
        return Err("the mapping says utf-16, but the file does not begin with its mark".into());
    };
    encoding
        .decode_without_bom_handling_and_without_replacement(rest)
        .map(std::borrow::Cow::into_owned)
        .ok_or_else(|| "the file begins as UTF-16 but is not lawful UTF-16 throughout".into())
}

fn is_utf_16(bytes: &[u8]) -> bool {
    bytes.starts_with(UTF_16_LE_MARK) || bytes.starts_with(UTF_16_BE_MARK)
}

fn line_of(bytes: &[u8], at: usize) -> usize {
    bytes[..at].split(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_reads_its_own_letters() {
        assert_eq!(decode("æøå".as_bytes(), Encoding::Utf8).as_deref(), Ok("æøå"));
        assert_eq!(decode(b"\xEF\xBB\xBF\xC3\xA6", Encoding::Utf8).as_deref(), Ok("æ"));
        assert_eq!(decode(b"\xE6 \x93\x94", Encoding::Windows1252).as_deref(), Ok("æ “”"));
        assert_eq!(decode(b"\xFF\xFE\xE6\0a\0", Encoding::Utf16).as_deref(), Ok("æa"));
        assert_eq!(decode(b"\xFE\xFF\0\xE6\0a", Encoding::Utf16).as_deref(), Ok("æa"));
    }

    #[test]
    fn the_byte_9d_is_lawful_in_windows_1252() {
        assert_eq!(decode(b"a\x9Db\xE6", Encoding::Windows1252).as_deref(), Ok("a\u{9d}bæ"));
    }

    #[test]
    fn the_wrong_encoding_is_refused_and_named() {
        let refused = |bytes: &[u8], encoding| decode(bytes, encoding).unwrap_err();
        assert_eq!(
            refused(b"a\n\xE6", Encoding::Utf8),
            "byte 0xE6 in line 2 is not UTF-8; if the file comes from an older Excel, the encoding \
             is windows-1252"
        );
        assert!(refused("a\næ".as_bytes(), Encoding::Windows1252).contains("UTF-8, the first"));
        assert!(refused(b"\xEF\xBB\xBFa", Encoding::Windows1252).contains("mark of UTF-8"));
        assert!(refused(b"\xFF\xFEa\0", Encoding::Windows1252).contains("mark of UTF-16"));
        assert!(refused(b"\xFF\xFEa\0", Encoding::Utf8).contains("mark of UTF-16"));
        assert!(refused(b"a\0b\0", Encoding::Utf16).contains("does not begin with its mark"));
        assert!(refused(b"\xFF\xFE\x00\xD8", Encoding::Utf16).contains("not lawful"));
        assert!(refused(b"a\0b\0", Encoding::Windows1252).contains("NUL"));
    }
}
