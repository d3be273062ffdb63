//! A leader's ten questions: from the page where they begin, at most two links to each answer, and each number
//! held against a count of the events that knows nothing of the program.

use super::Fjordvik;
use super::counted::{Counted, counted};
use super::markup::{links, text};

/// A question: its place on the page, its words, a row that answers it and what that row must say.
type Expected = (&'static str, &'static str, &'static str, usize);

fn expected(counted: &Counted) -> Vec<Expected> {
    let place = |name: &str| counted.places.get(name).copied().unwrap_or(0);
    vec![
        ("where", "Hvor er prosjektene?", "Utforske muligheter", place("explore")),
        ("where", "Hvor er prosjektene?", "I drift", place("in_operation")),
        ("where", "Hvor er prosjektene?", "Lagt til side", place("shelved")),
        ("where", "Hvor er prosjektene?", "Ikke begynt", place("not begun")),
        ("moves", "Hva kommer inn, og hva går videre?", "Begynt det siste året", counted.begun),
        (
            "moves",
            "Hva kommer inn, og hva går videre?",
            "Skifter av fase det siste året",
            counted.moved,
        ),
        (
            "moves",
            "Hva kommer inn, og hva går videre?",
            "Satt i drift det siste året",
            counted.handed_over,
        ),
        (
            "moves",
            "Hva kommer inn, og hva går videre?",
            "Stoppet det siste året",
            counted.stopped_lately,
        ),
        (
            "decisions",
            "Hva venter på beslutning?",
            "Prosjekter som venter på beslutning",
            counted.wait_for_decision,
        ),
        ("decisions", "Hva venter på beslutning?", "Beslutninger det siste året", counted.decided),
        ("stuck", "Hva står stille?", "Stille", counted.quiet),
        ("stopped", "Hva er stoppet, og hvorfor?", "Stoppet i alt", place("stopped")),
        (
            "stopped",
            "Hva er stoppet, og hvorfor?",
            "løst på en annen måte",
            counted.reasons["solved_otherwise"],
        ),
        ("in-use", "Hvor mange er kommet i bruk?", "I drift", place("in_operation")),
        ("better", "Ble det bedre?", "Nyttig: ikke målt", counted.unmeasured),
        ("follow-ups", "Følger vi opp?", "Oppfølginger som er besvart", counted.answered),
    ]
}

/// What stands beside these words in a section, and the link on them.
#[track_caller]
fn row(section: &str, words: &str) -> (usize, Option<String>) {
    let row = section.split("<tr>").find(|row| text(row.split("</th>").next().unwrap()) == words);
    let row = row.unwrap_or_else(|| panic!("no row says {words}"));
    let number =
        text(row.split("<td class=\"num\">").nth(1).unwrap().split("</td>").next().unwrap());
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    (digits.parse().unwrap(), links(row).into_iter().next().map(|(to, _)| to))
}

#[test]
fn a_leader_has_each_of_ten_answers_two_links_from_where_they_begin() {
    let fjordvik = Fjordvik::served();
    let counted = counted(&fjordvik.folder);
    let (leader, start) = fjordvik.persona("Ragnhild Tveito");
    let begin = fjordvik.page(&leader, &start).body;
    // The first link.
    let (to, _) = links(&begin)
        .into_iter()
        .find(|(_, words)| words == "Ti spørsmål med svar")
        .expect("the start page leads to the questions");
    let page = fjordvik.page(&leader, &to).body;
    let section = |id: &str| {
        let section = page.split(&format!("<h2 id=\"{id}\">")).nth(1);
        section.unwrap_or_else(|| panic!("no answer to {id}")).split("</section>").next().unwrap()
    };
    let mut followed = 0;
    for (id, question, words, number) in expected(&counted) {
        let section = section(id);
        assert_eq!(section.split("</h2>").next().unwrap(), question);
        let (shown, list) = row(section, words);
        assert_eq!(shown, number, "{question} {words}: from the events it is {number}");
        // The second link: the list has as many.
        if let Some(list) = list {
            let list = list.split('#').next().unwrap().to_owned();
            let listed = super::all_rows(&fjordvik, &leader, &list);
            assert_eq!(listed.len(), number, "{question} {words}: {list}");
            followed += 1;
        }
    }
    assert!(followed > 7, "{followed} answers lead to their lists");
    for (phase, name) in [
        ("foundation", "Legge grunnlaget"),
        ("needs", "Identifisere behov"),
        ("explore", "Utforske muligheter"),
        ("realise", "Realisere"),
    ] {
        let (left, there) = counted.stays[phase];
        let said = section("stays");
        let told = format!("{left} gikk videre, {there} gjorde det ikke");
        let row = said.split("<tr>").skip(1).find(|row| text(row).contains(name)).unwrap();
        assert!(text(row).contains(&told), "{name}: {told} and {}", text(row));
    }
    let effort = text(section("effort").split("<p class=\"lead\">").nth(1).unwrap());
    let most = format!("{} av {}", counted.largest_unit, counted.projects);
    assert!(effort.contains(&most), "{effort}: {most}");
    let asked = page.matches("<h2 id=").count();
    assert_eq!(asked, 10, "ten questions");
}
