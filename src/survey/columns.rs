//! Which column of an export holds the score, the date, the segment and the comment.

use super::date::parse_date;
use super::delimited::Record;
use super::score_cell::{is_letter, parse_score};
use serde::{Deserialize, Serialize};

/// Positions of the columns, from 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AnswerColumns {
    /// The score.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub score: Option<u32>,
    /// The date of the answer.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub date: Option<u32>,
    /// The segment of the customer.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub segment: Option<u32>,
    /// What the customer wrote.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub comment: Option<u32>,
}

/// How many rows are looked at to tell the columns apart.
const SAMPLE: usize = 1_000;

/// From this many characters on average a text is a comment rather than a name.
const COMMENT_LENGTH: usize = 25;

// Beginnings of words, in the languages of the page and its neighbours.
const SCORE_WORDS: &[&str] = &[
    "nps",
    "score",
    "rating",
    "recommend",
    "likel",
    "csat",
    "ces",
    "bewert",
    "empfehl",
    "weiterempf",
    "punkt",
    "note",
    "recommand",
    "puntua",
    "recomend",
    "star",
    "stern",
    "ocen",
    "polec",
    "hodnot",
    "odpor",
    "skóre",
];
const DATE_WORDS: &[&str] = &[
    "date",
    "datum",
    "fecha",
    "time",
    "zeit",
    "submitted",
    "created",
    "completed",
    "responded",
    "day",
    "tag",
    "jour",
    "hora",
    "data",
    "dátum",
    "dzień",
    "deň",
];
const SEGMENT_WORDS: &[&str] = &[
    "segment",
    "group",
    "gruppe",
    "groupe",
    "grupo",
    "country",
    "land",
    "pays",
    "region",
    "plan",
    "tier",
    "product",
    "produkt",
    "channel",
    "kanal",
    "store",
    "filiale",
    "kategorie",
    "category",
    "type",
    "typ",
    "kundenart",
    "grupa",
    "skupina",
    "kraj",
    "oddzia",
    "poboč",
];
const COMMENT_WORDS: &[&str] = &[
    "comment",
    "kommentar",
    "commentaire",
    "comentario",
    "feedback",
    "reason",
    "why",
    "verbatim",
    "text",
    "grund",
    "begr",
    "warum",
    "anmerkung",
    "remark",
    "note",
    "opini",
    "koment",
    "uwag",
    "powód",
    "dlaczego",
    "poznám",
    "prečo",
    "dôvod",
];

/// What the cells of one column look like.
struct Column {
    position: usize,
    name: String,
    filled: usize,
    scores: usize,
    dates: usize,
    characters: usize,
    distinct: usize,
}

impl Column {
    fn look(
        records: &[Record],
        header: Option<&Record>,
        position: usize,
        scale: (u8, u8),
    ) -> Column {
        let cells = records
            .iter()
            .take(SAMPLE)
            .filter_map(|r| r.cells.get(position));
        let filled: Vec<&str> = cells
            .map(|cell| &**cell)
            .filter(|s| !s.is_empty())
            .collect();
        let count = |test: &dyn Fn(&str) -> bool| filled.iter().filter(|cell| test(cell)).count();
        let name = header.and_then(|header| header.cells.get(position));
        Column {
            position,
            name: name
                .map(|name| name.to_ascii_lowercase())
                .unwrap_or_default(),
            filled: filled.len(),
            scores: count(&|cell| parse_score(cell, scale.0, scale.1).is_ok()),
            dates: count(&|cell| parse_date(cell).is_some()),
            characters: filled.iter().map(|cell| cell.chars().count()).sum(),
            distinct: distinct(&filled),
        }
    }

    fn named(&self, words: &[&str]) -> bool {
        let parts = self
            .name
            .split(|c: char| !(is_letter(c) || c.is_ascii_digit()));
        parts
            .into_iter()
            .any(|part| words.iter().any(|word| part.starts_with(word)))
    }

    /// More than half of the filled cells.
    fn mostly(&self, cells: usize) -> bool {
        2 * cells > self.filled
    }

    fn is_long(&self) -> bool {
        self.characters > COMMENT_LENGTH * self.filled
    }

    /// Values that come back, such as names of segments do.
    fn repeats(&self) -> bool {
        self.filled > 0 && 2 * self.distinct <= self.filled
    }
}

/// How many different cells there are. The sample is small enough for the plainest way.
fn distinct(cells: &[&str]) -> usize {
    let is_first = |(position, cell): &(usize, &&str)| {
        !cells.iter().take(*position).any(|before| before == *cell)
    };
    cells.iter().enumerate().filter(is_first).count()
}

/// Whether the first row names the columns: none of its cells is a score or a date.
pub(crate) fn is_header(first: &Record, (lowest, highest): (u8, u8)) -> bool {
    let is_data =
        |cell: &str| parse_score(cell, lowest, highest).is_ok() || parse_date(cell).is_some();
    !first.cells.iter().any(|cell| is_data(cell))
}

/// Finds the columns by their contents, and by their names where contents leave a choice.
pub(crate) fn find_columns(
    records: &[Record],
    header: Option<&Record>,
    scale: (u8, u8),
) -> AnswerColumns {
    let rows = header.into_iter().chain(records.iter().take(SAMPLE));
    let width = rows.map(|record| record.cells.len()).max().unwrap_or(0);
    let columns: Vec<Column> = (0..width.min(SAMPLE))
        .map(|position| Column::look(records, header, position, scale))
        .collect();
    let mut taken = Vec::new();
    // The best of the columns not taken yet; the leftmost of equals.
    let mut take = |rank: &dyn Fn(&Column) -> Option<usize>| {
        let free = columns
            .iter()
            .filter(|column| !taken.contains(&column.position));
        let ranked = free.filter_map(|column| rank(column).map(|rank| (rank, column.position)));
        let best = ranked.reduce(|best, next| if next.0 > best.0 { next } else { best });
        let (_, position) = best?;
        taken.push(position);
        u32::try_from(position).ok()
    };
    let by_name = |column: &Column, words: &[&str], cells: usize| {
        // A fitting name is worth more than any number of fitting cells.
        cells + if column.named(words) { SAMPLE + 1 } else { 0 }
    };
    let score = take(&|column| {
        let fits = width == 1 || (column.scores > 0 && column.mostly(column.scores));
        fits.then(|| by_name(column, SCORE_WORDS, column.scores))
    });
    let date = take(&|column| {
        let fits = column.mostly(column.dates) || column.named(DATE_WORDS);
        (fits && column.dates > 0).then(|| by_name(column, DATE_WORDS, column.dates))
    });
    let comment = take(&|column| {
        let fits = column.filled > 0 && (column.named(COMMENT_WORDS) || column.is_long());
        fits.then(|| by_name(column, COMMENT_WORDS, column.distinct))
    });
    let segment = take(&|column| {
        let fits = column.named(SEGMENT_WORDS) || (column.repeats() && !column.is_long());
        fits.then(|| by_name(column, SEGMENT_WORDS, column.filled - column.distinct))
    });
    AnswerColumns {
        score,
        date,
        segment,
        comment,
    }
}
