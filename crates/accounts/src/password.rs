//! What a password must be: long, and not one that everybody tries first. How it is made up is nobody's business.
//!
//! As long as there is no second factor it has 15 characters: ASVS 5.0 (6.2.1) strongly recommends them, and
//! NIST SP 800-63B-4 asks for them where a password is all there is.

/// The least number of characters.
pub const LEAST: usize = 15;

/// The most bytes, so that nobody has megabytes hashed.
const MOST_BYTES: usize = 1_024;

/// Long ones that are tried first, in small letters, a line each.
const COMMON: &str = include_str!("common_passwords.txt");

/// The longest piece whose repetition is no password.
const LONGEST_PIECE: usize = 6;

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    /// It has too few characters.
    Short,
    /// It is longer than anybody types.
    Long,
    /// It is one of those that are tried first.
    Common,
}

/// Whether somebody who signs in by `login` may use this password.
pub fn check(password: &str, login: &str) -> Result<(), Weak> {
    if password.chars().count() < LEAST {
        return Err(Weak::Short);
    }
    if password.len() > MOST_BYTES {
        return Err(Weak::Long);
    }
    let small = password.to_lowercase();
    let plain: String = small.chars().filter(|char| char.is_alphanumeric()).collect();
    let common = COMMON.lines().any(|line| line == plain);
    let own = plain == login.chars().filter(|char| char.is_alphanumeric()).collect::<String>();
    if common || own || is_monotonous(&plain) { Err(Weak::Common) } else { Ok(()) }
}

/// A short piece again and again, or characters in the order of the alphabet or of the digits.
fn is_monotonous(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let repeats = |piece: usize| chars.iter().zip(chars.iter().skip(piece)).all(|(a, b)| a == b);
    let step = |pair: &[char]| u32::from(pair[1]).wrapping_sub(u32::from(pair[0]));
    let in_order = chars
        .windows(2)
        .filter(|pair| matches!(step(pair), 1 | u32::MAX) || pair == &['9', '0'])
        .count();
    (1..=LONGEST_PIECE).any(repeats) || in_order + 2 >= chars.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_password_of_any_make_is_taken() {
        for fine in [
            "rolig måltid i tredje",
            "ååååååå ja ååååååø",
            "korrekt hest batteri",
            "0Hc!kk4 29 sdfk lgb",
        ] {
            assert_eq!(check(fine, "kari@by.example"), Ok(()), "{fine}");
        }
    }

    #[test]
    fn what_is_short_or_tried_first_is_not_taken() {
        for (password, why) in [
            ("14 characters!", Weak::Short),
            ("åååååååååååååå", Weak::Short),
            ("Passord Passord", Weak::Common),
            ("123456789012345", Weak::Common),
            ("abcdefghijklmnop", Weak::Common),
            ("aaaaaaaaaaaaaaaa", Weak::Common),
            ("Sommer2026Sommer2026!", Weak::Common),
            ("kari@byen.example", Weak::Common),
        ] {
            assert_eq!(check(password, "kari@byen.example"), Err(why), "{password}");
        }
        assert_eq!(check(&"lang og fin ".repeat(100), "x@y"), Err(Weak::Long));
    }
}
