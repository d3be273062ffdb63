//! Where in a table the columns of a mapping stand.

use crate::csv_reader::column_letters;
use crate::fault::{Fault, shown};
use crate::mapping::{Column, DateRule, Headings, Mapping};
use crate::pattern::collapse;
use crate::snapshot::Field;
use crate::table::Table;

/// One column of the mapping: where the table has it.
#[derive(Debug)]
pub(crate) struct Place<'m> {
    /// What the mapping says of it.
    pub(crate) column: &'m Column,
    /// Its places among the headings, the preferred one first; never empty.
    pub(crate) places: Vec<usize>,
}

impl Place<'_> {
    /// The preferred place.
    pub(crate) fn first(&self) -> usize {
        self.places[0]
    }
}

/// All columns of the mapping that the table has.
#[derive(Debug)]
pub(crate) struct Places<'m> {
    pub(crate) title: Place<'m>,
    pub(crate) key: Vec<Place<'m>>,
    pub(crate) date: Option<Place<'m>>,
    pub(crate) facts: Vec<(Field, Place<'m>)>,
    /// One for each indicator of the mapping.
    pub(crate) indicators: Vec<Option<Place<'m>>>,
}

impl<'m> Places<'m> {
    /// Finds every column, or says which are not there, stand twice or are not mapped.
    pub(crate) fn find(mapping: &'m Mapping, table: &Table) -> Result<Self, Vec<Fault>> {
        let mut search = Search { table, faults: vec![], used: vec![false; table.headings.len()] };
        let title = search.place(&mapping.columns.title);
        let key: Vec<_> = mapping.project_key.columns.iter().map(|c| search.place(c)).collect();
        let date = mapping.files.iter().chain([&mapping.file]);
        let own_date = mapping.form_of(&table.file).date;
        // The rule borrowed from the mapping itself, so that the places can outlive this call.
        let date = date.filter_map(|form| form.date.as_ref()).find_map(|rule| match rule {
            DateRule::Column(column) if Some(rule) == own_date.as_ref() => Some(column.as_ref()),
            _ => None,
        });
        let date = date.map(|column| search.place(column));
        let facts = facts(mapping)
            .into_iter()
            .filter_map(|(field, column)| Some((field, search.place(column?)?)))
            .collect();
        let indicators = mapping.indicators.iter().map(|form| search.place(&form.column)).collect();
        search.refuse_unmapped(mapping);
        match (title, search.faults.is_empty()) {
            (Some(title), true) => Ok(Self {
                title,
                key: key.into_iter().flatten().collect(),
                date: date.flatten(),
                facts,
                indicators,
            }),
            _ => Err(search.faults),
        }
    }
}

fn facts(mapping: &Mapping) -> [(Field, Option<&Column>); 8] {
    let columns = &mapping.columns;
    [
        (Field::Challenge, columns.challenge.as_ref()),
        (Field::Concerns, columns.concerns.as_ref()),
        (Field::Aim, columns.aim.as_ref()),
        (Field::Unit, columns.unit.as_ref()),
        (Field::Area, columns.area.as_ref()),
        (Field::PlannedStart, columns.planned_start.as_ref()),
        (Field::PlannedEnd, columns.planned_end.as_ref()),
        (Field::Phase, columns.phase.as_ref()),
    ]
}

struct Search<'t> {
    table: &'t Table,
    faults: Vec<Fault>,
    used: Vec<bool>,
}

impl Search<'_> {
    fn place<'m>(&mut self, column: &'m Column) -> Option<Place<'m>> {
        let main = self.heading(&column.header);
        if main.is_none() && !column.optional {
            self.not_there(&column.header);
        }
        let fallback: Vec<_> =
            column.fallback.iter().filter_map(|headings| self.heading(headings)).collect();
        let places: Vec<usize> = main.into_iter().chain(fallback).collect();
        (!places.is_empty()).then_some(Place { column, places })
    }

    /// The place of the first heading that the table has.
    fn heading(&mut self, headings: &Headings) -> Option<usize> {
        for pattern in &headings.0 {
            let fits = |(_, heading): &(usize, &String)| pattern.matches(heading);
            let found: Vec<_> = self.table.headings.iter().enumerate().filter(fits).collect();
            match found.as_slice() {
                [] => {}
                [(place, _)] => {
                    self.used[*place] = true;
                    return Some(*place);
                }
                several => {
                    for (at, _) in several {
                        self.used[*at] = true;
                    }
                    let letters: Vec<_> = several.iter().map(|(at, _)| self.name(*at)).collect();
                    let message =
                        format!("\"{}\" fits {}", pattern.written(), letters.join(" and "));
                    self.faults.push(Fault {
                        column: Some(pattern.written().to_owned()),
                        ..Fault::of_file(&self.table.file, "column_ambiguous", message)
                    });
                    return Some(several[0].0);
                }
            }
        }
        None
    }

    /// A heading's place as a person finds it.
    fn name(&self, place: usize) -> String {
        match self.table.layout {
            crate::table::Layout::ProjectPerRow => format!("column {}", column_letters(place)),
            crate::table::Layout::ProjectPerColumn => format!("heading {}", place + 1),
        }
    }

    fn not_there(&mut self, headings: &Headings) {
        let mut message = format!("the file has no column {headings}");
        if let [only] = self.table.headings.as_slice() {
            message =
                format!("{message}; it has one column, {}. Is the delimiter right?", shown(only));
        }
        let column = headings.0.first().map(|pattern| pattern.written().to_owned());
        let fault = Fault::of_file(&self.table.file, "column_unknown", message);
        self.faults.push(Fault { column, ..fault });
    }

    /// A column that the mapping does not mention is a fault: perhaps it is new this quarter.
    fn refuse_unmapped(&mut self, mapping: &Mapping) {
        for (place, heading) in self.table.headings.iter().enumerate() {
            let ignored = mapping.ignore.iter().any(|pattern| pattern.matches(heading));
            let empty = heading.trim().is_empty()
                && self.table.lines.iter().all(|line| line.cells[place].trim().is_empty());
            if self.used[place] || ignored || empty {
                continue;
            }
            let message = format!(
                "the mapping says nothing of {}, {}; name it under ignore to leave it out",
                self.name(place),
                shown(heading)
            );
            self.faults.push(Fault {
                column: Some(collapse(heading)),
                ..Fault::of_file(&self.table.file, "column_not_mapped", message)
            });
        }
    }
}
