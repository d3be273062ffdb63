//! What one cell says, once it is read by the mapping: a figure, a level, a date, a text, withheld
//! or missing.

use chrono::{Datelike, NaiveDate};

/// A figure with the digits it was written with.
#[derive(Debug, Clone, PartialEq)]
pub struct Decimal {
    /// The digits, without thousands marks and with a point: `-1234.50`.
    pub digits: String,
    /// The same as a finite number.
    pub number: f64,
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A figure.
    Number(Decimal),
    /// A level of an ordinal scale or a phase of a method, by its key.
    Level(String),
    /// A civil date.
    Date(NaiveDate),
    /// A text or name.
    Text(String),
    /// It exists but is not given; a short reason code. Neither missing nor zero.
    Withheld(String),
    /// The file gives none. Holds the words it says instead, empty for an empty cell.
    Missing(String),
}

impl Cell {
    /// Whether two cells say the same. Figures are compared as numbers, for that is how the log
    /// keeps them, and all ways of giving nothing are one.
    pub fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => one.number.total_cmp(&two.number).is_eq(),
            // No file withholds a text: this one was erased, and no file brings it back.
            (Self::Missing(_), Self::Missing(_)) | (Self::Withheld(_), Self::Text(_)) => true,
            (one, two) => one == two,
        }
    }

    /// Whether the file gives no value here.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Missing(_))
    }
}

/// How figures are written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NumberForm {
    /// What stands before the decimals: `.` or `,`.
    pub decimal: char,
    /// What stands between groups of three digits; a blank means any blank. `None`: nothing does.
    pub thousands: Option<char>,
    /// Signs before or after the figure that say nothing new, e.g. `£`, `kr`.
    pub signs: Vec<String>,
    /// A unit after the figure that says nothing new, e.g. `m`.
    pub trailing: Vec<String>,
    /// Whether `(12)` means minus twelve, as bookkeepers write.
    pub parentheses: bool,
}

impl Default for NumberForm {
    fn default() -> Self {
        Self { decimal: '.', thousands: None, signs: vec![], trailing: vec![], parentheses: false }
    }
}

/// Why a text is not a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotANumber {
    /// Not written in the form that the mapping names.
    Form,
    /// Written well but not finite as a number.
    Range,
}

/// Reads a figure. The whole cell has to be one: nothing is skipped that the form does not name.
pub fn parse_number(text: &str, form: &NumberForm) -> Result<Decimal, NotANumber> {
    let mut rest = text.trim();
    let mut negative = false;
    if form.parentheses
        && let Some(inside) = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'))
    {
        (rest, negative) = (inside.trim(), true);
    }
    for unit in &form.trailing {
        rest = rest.strip_suffix(unit.as_str()).unwrap_or(rest).trim_end();
    }
    rest = without_sign(rest, &form.signs);
    if let Some(after) = rest.strip_prefix(['-', '\u{2212}']) {
        if negative {
            return Err(NotANumber::Form);
        }
        (rest, negative) = (after, true);
    }
    rest = without_sign(rest, &form.signs);
    let (whole, decimals) = match rest.split_once(form.decimal) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (rest, None),
    };
    let whole = without_thousands(whole, form.thousands).ok_or(NotANumber::Form)?;
    if decimals.is_some_and(|decimals| !is_digits(decimals)) {
        return Err(NotANumber::Form);
    }
    let mut digits = if negative { format!("-{whole}") } else { whole };
    if let Some(decimals) = decimals {
        digits.push('.');
        digits.push_str(decimals);
    }
    let number: f64 = digits.parse().map_err(|_| NotANumber::Form)?;
    if number.is_finite() { Ok(Decimal { digits, number }) } else { Err(NotANumber::Range) }
}

fn without_sign<'a>(text: &'a str, signs: &[String]) -> &'a str {
    let text = text.trim();
    signs
        .iter()
        .find_map(|sign| text.strip_prefix(sign.as_str()).or(text.strip_suffix(sign.as_str())))
        .map_or(text, str::trim)
}

/// The digits before the decimals. Groups after the first have exactly three digits, so that `1,5`
/// is never read as fifteen.
fn without_thousands(whole: &str, mark: Option<char>) -> Option<String> {
    let Some(mark) = mark else { return is_digits(whole).then(|| whole.to_owned()) };
    let is_mark = |letter: char| {
        if mark == ' ' { letter.is_whitespace() } else { letter == mark }
    };
    let mut groups = whole.split(is_mark);
    let first = groups.next().filter(|first| is_digits(first))?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || !is_digits(group) || first.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotADate {
    /// No such date, or not written in a form that the mapping names.
    Form,
    /// Two of the mapping's forms read it as two dates.
    Ambiguous(NaiveDate, NaiveDate),
}

/// The years a date may fall in. A form with four digits of year reads `31/12/15` as the year 15.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Reads a date by any of the forms (as `strftime` writes them). A time of day is read and dropped.
pub fn parse_date(text: &str, forms: &[String]) -> Result<NaiveDate, NotADate> {
    let text = text.trim();
    let mut found = None;
    for form in forms {
        let Ok(date) = NaiveDate::parse_from_str(text, form) else { continue };
        if !YEARS.contains(&date.year()) {
            continue;
        }
        match found {
            Some(other) if other != date => return Err(NotADate::Ambiguous(other, date)),
            _ => found = Some(date),
        }
    }
    found.ok_or(NotADate::Form)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str, form: &NumberForm) -> Result<String, NotANumber> {
        parse_number(text, form).map(|decimal| decimal.digits)
    }

    fn british() -> NumberForm {
        NumberForm {
            thousands: Some(','),
            signs: vec!["£".into()],
            trailing: vec!["m".into()],
            parentheses: true,
            ..NumberForm::default()
        }
    }

    fn norwegian() -> NumberForm {
        NumberForm {
            decimal: ',',
            thousands: Some(' '),
            signs: vec!["kr".into()],
            ..NumberForm::default()
        }
    }

    #[test]
    fn figures_keep_their_digits() {
        assert_eq!(number("£12,343.90", &british()).as_deref(), Ok("12343.90"));
        assert_eq!(number(" -£120.11m ", &british()).as_deref(), Ok("-120.11"));
        assert_eq!(number("£-3", &british()).as_deref(), Ok("-3"));
        assert_eq!(number("(1,000)", &british()).as_deref(), Ok("-1000"));
        assert_eq!(number("kr 1\u{a0}234\u{202f}567,5", &norwegian()).as_deref(), Ok("1234567.5"));
        assert_eq!(number("\u{2212}12 kr", &norwegian()).as_deref(), Ok("-12"));
    }

    #[test]
    fn what_is_not_a_figure_in_the_named_form_is_refused() {
        for text in
            ["", "-", "£", "1,5", "1,2345", "1234,567", "1.2.3", "--1", "1e5", "0x1F", "(-1)", "١"]
        {
            assert_eq!(number(text, &british()), Err(NotANumber::Form), "{text}");
        }
        for text in ["NaN", "inf", "-inf", "Infinity", "1e309", "1.000", "12 34"] {
            assert_eq!(number(text, &norwegian()), Err(NotANumber::Form), "{text}");
        }
    }

    #[test]
    fn a_figure_beyond_the_finite_is_refused_as_such() {
        let text = format!("1{}", "0".repeat(309));
        assert_eq!(number(&text, &NumberForm::default()), Err(NotANumber::Range));
    }

    #[test]
    fn dates_are_read_by_the_named_forms_only() {
        let forms = |forms: &[&str]| forms.iter().map(ToString::to_string).collect::<Vec<_>>();
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let slashed = forms(&["%d/%m/%Y"]);
        assert_eq!(parse_date("31/12/2015\n", &slashed), Ok(day(2015, 12, 31)));
        assert_eq!(parse_date("31/12/15", &slashed), Err(NotADate::Form));
        assert_eq!(parse_date("31/02/2015", &slashed), Err(NotADate::Form));
        assert_eq!(parse_date("12/31/2015", &slashed), Err(NotADate::Form));
        assert_eq!(parse_date("30.06.08", &forms(&["%d.%m.%y"])), Ok(day(2008, 6, 30)));
        let american = forms(&["%m/%d/%Y %I:%M:%S %p"]);
        assert_eq!(parse_date("09/01/2013 12:00:00 AM", &american), Ok(day(2013, 9, 1)));
        let both = forms(&["%d/%m/%Y", "%m/%d/%Y"]);
        assert_eq!(parse_date("31/01/2015", &both), Ok(day(2015, 1, 31)));
        assert_eq!(
            parse_date("02/01/2015", &both),
            Err(NotADate::Ambiguous(day(2015, 1, 2), day(2015, 2, 1)))
        );
    }

    #[test]
    fn figures_are_the_same_when_the_numbers_are() {
        let cell = |text| Cell::Number(parse_number(text, &NumberForm::default()).unwrap());
        assert!(cell("1.50").says_the_same(&cell("1.5")));
        assert!(!cell("1.50").says_the_same(&cell("1.51")));
        assert!(Cell::Missing("TBC".into()).says_the_same(&Cell::Missing(String::new())));
        assert!(!Cell::Withheld("a".into()).says_the_same(&Cell::Missing(String::new())));
    }
}
