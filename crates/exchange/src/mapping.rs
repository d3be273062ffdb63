//! The mapping: a TOML file that says how somebody's spreadsheets are to be read.
//!
//! One mapping covers a whole series, also when the files change their form on the way: `[file]`
//! says how a file is written, and the first of `[[files]]` whose name fits says what is different
//! about it. What a mapping does not name is a fault, never a guess.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::NaiveDate;
use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::decode::Encoding;
use crate::pattern::Pattern;
use crate::period::FileNameDate;
use crate::table::Layout;
use crate::value::NumberForm;

/// How a series of files is to be read.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Its own short name.
    pub key: String,
    /// Its name for people.
    pub name: String,
    /// Where the files come from and under which licence.
    #[serde(default)]
    pub source: Option<String>,
    /// What a row states.
    pub rows: RowKind,
    /// The method that projects of these files follow; the organisation's default if `None`.
    #[serde(default)]
    pub method: Option<String>,
    /// How every file is written.
    #[serde(default)]
    pub file: FileForm,
    /// How files of certain names differ from that.
    #[serde(default)]
    pub files: Vec<FileForm>,
    /// What tells one project from another.
    pub project_key: KeyForm,
    /// Keys that changed, old to new: both are one project.
    #[serde(default)]
    pub renamed: BTreeMap<String, String>,
    /// How dates are written, as `strftime` would; any of these.
    #[serde(default)]
    pub dates: Vec<String>,
    /// How figures are written.
    #[serde(default)]
    pub numbers: NumberForm,
    /// Words that stand where a value should.
    #[serde(default)]
    pub words: Words,
    /// Where the facts of a project stand.
    pub columns: Columns,
    /// Columns that are measured values.
    #[serde(default)]
    pub indicators: Vec<IndicatorForm>,
    /// Headings that are left out on purpose.
    #[serde(default)]
    pub ignore: Vec<Pattern>,
}

/// What a row of these files states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// All that is known of the project at that date: an empty cell takes an earlier text away.
    Snapshots,
    /// What changed or was reported then: an empty cell says nothing.
    ChangeRecords,
}

/// How a file is written. What is left out is as in `[file]`, there as stated at each field.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileForm {
    /// Which files this is about; only in `[[files]]`.
    #[serde(default)]
    pub name: Option<Pattern>,
    /// UTF-8 unless said otherwise.
    #[serde(default)]
    pub encoding: Option<Encoding>,
    /// A comma unless said otherwise.
    #[serde(default)]
    pub delimiter: Option<char>,
    /// A project per row unless said otherwise.
    #[serde(default)]
    pub layout: Option<Layout>,
    /// The number of the row (or column) that holds the headings; 1 unless said otherwise.
    #[serde(default)]
    pub header: Option<u32>,
    /// What dates its rows.
    #[serde(default)]
    pub date: Option<DateRule>,
}

/// What says when a row held.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateRule {
    /// A column.
    Column(Box<Column>),
    /// The file's name.
    FileName(FileNameDate),
    /// The mapping itself.
    Fixed(NaiveDate),
}

/// What tells one project from another.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyForm {
    /// The columns that make up the key.
    #[serde(default)]
    pub columns: Vec<Column>,
    /// Whether the title is the key.
    #[serde(default)]
    pub title: bool,
    /// What stands between the parts of a key.
    #[serde(default = "slash")]
    pub joined: String,
    /// What stands before every key, where two registers number their projects alike.
    #[serde(default)]
    pub prefix: String,
    /// Whether capital letters make no difference.
    #[serde(default)]
    pub fold_case: bool,
}

fn slash() -> String {
    "/".into()
}

/// Words that stand where a value should. An empty cell is always missing.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Words for: there is none.
    #[serde(default)]
    pub missing: Vec<Pattern>,
    /// Words for: there is one, but it is not given. The first that fits counts.
    #[serde(default)]
    pub withheld: Vec<WithheldForm>,
}

/// Words that say that a value is withheld.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithheldForm {
    /// How the files put it.
    pub words: Vec<Pattern>,
    /// The short reason code that is recorded, e.g. `section_43`.
    pub reason: String,
}

/// Where a value stands and how it is put.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its heading; of several, the first that the file has.
    pub header: Headings,
    /// Columns to look in, in this order, where this one is empty; a file may lack them.
    #[serde(default)]
    pub fallback: Vec<Headings>,
    /// Whether a file may lack it.
    #[serde(default)]
    pub optional: bool,
    /// How dates are written here, if not as elsewhere.
    #[serde(default)]
    pub dates: Option<Vec<String>>,
    /// Words that here mean: there is none.
    #[serde(default)]
    pub missing: Vec<Pattern>,
    /// What is recorded for which spellings: phases, levels, names of units.
    #[serde(default)]
    pub spellings: BTreeMap<String, Vec<Pattern>>,
}

/// Headings that name the same column, the preferred one first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Headings(pub Vec<Pattern>);

impl<'de> Deserialize<'de> for Headings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMany;
        impl<'de> Visitor<'de> for OneOrMany {
            type Value = Headings;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a heading or a list of headings")
            }
            fn visit_str<E: de::Error>(self, written: &str) -> Result<Headings, E> {
                Ok(Headings(vec![Pattern::new(written)]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Headings, A::Error> {
                let mut patterns = Vec::new();
                while let Some(pattern) = list.next_element()? {
                    patterns.push(pattern);
                }
                Ok(Headings(patterns))
            }
        }
        deserializer.deserialize_any(OneOrMany)
    }
}

impl fmt::Display for Headings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, pattern) in self.0.iter().enumerate() {
            f.write_str(if place > 0 { " or " } else { "" })?;
            write!(f, "\"{}\"", pattern.written())?;
        }
        Ok(())
    }
}

/// Where the facts of a project stand. The names are the domain's.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// What it is called.
    pub title: Column,
    /// What is hard today; a description goes here.
    #[serde(default)]
    pub challenge: Option<Column>,
    /// Who it concerns.
    #[serde(default)]
    pub concerns: Option<Column>,
    /// What it aims at.
    #[serde(default)]
    pub aim: Option<Column>,
    /// The unit it belongs to, by name.
    #[serde(default)]
    pub unit: Option<Column>,
    /// The area of service.
    #[serde(default)]
    pub area: Option<Column>,
    /// When it is planned to start.
    #[serde(default)]
    pub planned_start: Option<Column>,
    /// When it is planned to be in operation.
    #[serde(default)]
    pub planned_end: Option<Column>,
    /// The phase it is in; its spellings name the method's phases.
    #[serde(default)]
    pub phase: Option<Column>,
}

/// A column of measured values.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorForm {
    /// Its short name within the mapping.
    pub key: String,
    /// What is measured, for people.
    pub name: String,
    /// The unit of a figure, empty for a bare count. Either this or `levels`.
    #[serde(default)]
    pub unit: Option<String>,
    /// The levels of an ordinal scale, lowest first. A rating is a level, never a number.
    #[serde(default)]
    pub levels: Option<Vec<String>>,
    /// Which way is better.
    #[serde(default)]
    pub direction: Direction,
    /// How figures are written here, if not as elsewhere.
    #[serde(default)]
    pub numbers: Option<NumberForm>,
    /// Where it stands.
    pub column: Column,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Higher is better.
    Up,
    /// Lower is better.
    Down,
    /// Neither.
    #[default]
    Neutral,
}

/// Why a mapping cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// Not TOML, or a name that mappings do not have; the text names line and column.
    #[error("the mapping cannot be read: {0}")]
    Form(String),
    /// Well written but contradictory.
    #[error("the mapping contradicts itself: {0}")]
    Content(String),
}

impl Mapping {
    /// Reads and checks a mapping.
    pub fn parse(text: &str) -> Result<Self, MappingError> {
        let mapping: Self =
            toml::from_str(text).map_err(|error| MappingError::Form(error.to_string()))?;
        mapping.check().map_err(MappingError::Content)?;
        Ok(mapping)
    }

    /// How a file of this name is written.
    pub fn form_of(&self, file: &str) -> FileForm {
        let named = |form: &&FileForm| form.name.as_ref().is_some_and(|name| name.matches(file));
        let own = self.files.iter().find(named).cloned().unwrap_or_default();
        let common = &self.file;
        FileForm {
            name: own.name,
            encoding: own.encoding.or(common.encoding),
            delimiter: own.delimiter.or(common.delimiter),
            layout: own.layout.or(common.layout),
            header: own.header.or(common.header),
            date: own.date.or_else(|| common.date.clone()),
        }
    }

    fn check(&self) -> Result<(), String> {
        if self.file.name.is_some() {
            return Err("[file] is about every file and takes no name".into());
        }
        if self.files.iter().any(|form| form.name.is_none()) {
            return Err("each of [[files]] needs a name".into());
        }
        for form in self.files.iter().chain([&self.file]) {
            if form.delimiter.is_some_and(|mark| !mark.is_ascii() || "\"\r\n".contains(mark)) {
                return Err("a delimiter is one ASCII character, not a quotation mark".into());
            }
            if form.header == Some(0) {
                return Err("header counts from 1".into());
            }
        }
        if self.project_key.title != self.project_key.columns.is_empty() {
            return Err("[project_key] needs either columns or title = true".into());
        }
        if let Some(phase) = &self.columns.phase
            && phase.spellings.is_empty()
        {
            return Err("[columns.phase] needs spellings: which word is which phase".into());
        }
        self.check_renamed()?;
        self.check_indicators()
    }

    fn check_renamed(&self) -> Result<(), String> {
        match self.renamed.iter().find(|(_, new)| self.renamed.contains_key(*new)) {
            Some((old, new)) => {
                Err(format!("[renamed] leads from \"{old}\" to \"{new}\", which is renamed itself"))
            }
            None => Ok(()),
        }
    }

    fn check_indicators(&self) -> Result<(), String> {
        let mut keys = BTreeSet::new();
        for IndicatorForm { key, unit, levels, column, .. } in &self.indicators {
            if !keys.insert(key) {
                return Err(format!("two indicators have the key \"{key}\""));
            }
            match (unit, levels) {
                (Some(_), None) => {}
                (None, Some(levels)) => {
                    let known: BTreeSet<_> = levels.iter().collect();
                    if levels.len() < 2 || known.len() < levels.len() {
                        return Err(format!(
                            "indicator \"{key}\" needs two or more different levels"
                        ));
                    }
                    if let Some(odd) = column.spellings.keys().find(|level| !known.contains(level))
                    {
                        return Err(format!(
                            "indicator \"{key}\" spells \"{odd}\", no level of it"
                        ));
                    }
                    if let Some(silent) = levels.iter().find(|l| !column.spellings.contains_key(*l))
                    {
                        return Err(format!(
                            "indicator \"{key}\" never spells its level \"{silent}\""
                        ));
                    }
                }
                _ => return Err(format!("indicator \"{key}\" needs either a unit or levels")),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"
key = "small"
name = "Small"
rows = "snapshots"
dates = ["%Y-%m-%d"]

[file]
delimiter = ";"
date = { file_name = "{year}.csv" }

[[files]]
name = "old*"
encoding = "windows-1252"
date = { fixed = "2013-09-30" }

[project_key]
title = true

[columns]
title = { header = ["Name", "Project *"] }
"#;

    fn refusal(from: &str, to: &str) -> String {
        assert!(SMALL.contains(from), "{from}");
        Mapping::parse(&SMALL.replace(from, to)).unwrap_err().to_string()
    }

    #[test]
    fn a_file_is_read_as_the_first_form_with_its_name_says_else_as_all() {
        let mapping = Mapping::parse(SMALL).unwrap();
        let old = mapping.form_of("OLD 2013.csv");
        assert_eq!((old.encoding, old.delimiter), (Some(Encoding::Windows1252), Some(';')));
        assert_eq!(old.date, Some(DateRule::Fixed("2013-09-30".parse().unwrap())));
        let new = mapping.form_of("2014.csv");
        assert_eq!(new.encoding, None);
        assert!(matches!(new.date, Some(DateRule::FileName(_))));
    }

    #[test]
    fn a_name_that_mappings_do_not_have_is_refused_with_its_line() {
        let error = refusal("delimiter = \";\"", "delimeter = \";\"");
        assert!(error.contains("line 8") && error.contains("delimeter"), "{error}");
        let error = refusal("\"2013-09-30\"", "\"2013-02-30\"");
        assert!(error.contains("line 14"), "{error}");
        let error = refusal("{year}.csv", "{week}.csv");
        assert!(error.contains("line 9") && error.contains("{week}"), "{error}");
    }

    #[test]
    fn a_mapping_that_contradicts_itself_is_refused() {
        let content = |error: String| {
            error.strip_prefix("the mapping contradicts itself: ").unwrap().to_owned()
        };
        assert!(content(refusal("title = true", "title = false")).contains("[project_key]"));
        assert!(content(refusal("name = \"old*\"\n", "")).contains("needs a name"));
        assert!(content(refusal("delimiter = \";\"", "delimiter = \"§\"")).contains("ASCII"));
        assert!(content(refusal("[project_key]", "header = 0\n[project_key]")).contains("from 1"));
        let renamed = "[renamed]\na = \"b\"\nb = \"c\"\n[project_key]";
        assert!(content(refusal("[project_key]", renamed)).contains("renamed itself"));
        let phase = "[columns]\nphase = { header = \"Phase\" }";
        assert!(content(refusal("[columns]", phase)).contains("[columns.phase]"));
    }

    #[test]
    fn an_indicator_is_a_figure_or_an_ordinal_scale_with_every_level_spelled() {
        let refused = |rest: &str| {
            let form = "\n[[indicators]]\nkey = \"r\"\nname = \"Rating\"\n";
            Mapping::parse(&format!("{SMALL}{form}{rest}")).unwrap_err().to_string()
        };
        assert!(refused("column = { header = \"R\" }").contains("either a unit or levels"));
        let levels = "levels = [\"low\", \"high\"]\n";
        let spelled = |what: &str| {
            refused(&format!("{levels}column = {{ header = \"R\", spellings = {{ {what} }} }}"))
        };
        assert!(spelled("low = [\"L\"]").contains("never spells its level \"high\""));
        assert!(spelled("low = [\"L\"], top = [\"T\"]").contains("spells \"top\""));
    }
}
