//! Answers as people have them: a pasted column of scores, or a survey export.

use super::columns::{AnswerColumns, find_columns, is_header};
use super::date::{CalendarDate, DateCell, DayOrder, DayOrderFinding, find_order, parse_date};
use super::delimited::{Delimiter, Record, Records, declared_delimiter, decode, detect_delimiter};
use super::score_cell::{RowProblem, parse_score};
use crate::error::{Result, check};
use serde::{Deserialize, Serialize};

/// Longest part of a row that is shown with its problem, in characters.
const MOST_SHOWN: usize = 200;

/// What the visitor knows about the text. All of it is found out where it is not said.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ReadAnswersOptions {
    /// Lowest score of the scale, a whole number; 0 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub lowest: Option<f64>,
    /// Highest score of the scale, a whole number up to 100; 10 if absent.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub highest: Option<f64>,
    /// What stands between the cells.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub delimiter: Option<Delimiter>,
    /// Whether the first row names the columns.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub header: Option<bool>,
    /// Which column is which. A column that is left out here is not read.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub columns: Option<AnswerColumns>,
    /// How 4/5/2020 is to be read.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub day_order: Option<DayOrder>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// Line of the text on which it stands, from 1.
    pub line: u32,
    /// The score.
    pub score: u8,
    /// The date, if there is one that can be read.
    pub date: Option<CalendarDate>,
    /// The segment, if any.
    pub segment: Option<String>,
    /// What the customer wrote, word for word.
    pub comment: Option<String>,
}

/// A row with a problem.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProblemRow {
    /// Line of the text on which it starts, from 1.
    pub line: u32,
    /// What is wrong.
    pub problem: RowProblem,
    /// The row as it stands, at most its first 200 characters.
    pub text: String,
}

/// What was read, and how.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AnswerTable {
    /// Lowest score of the scale.
    pub lowest: u8,
    /// Highest score of the scale.
    pub highest: u8,
    /// What stands between the cells; absent for a single column.
    pub delimiter: Option<Delimiter>,
    /// Names of the columns, if the first row has them.
    pub header: Option<Vec<String>>,
    /// Number of columns.
    pub width: u32,
    /// Which column was read as which; without a score column nothing was read.
    pub columns: AnswerColumns,
    /// What the dates say about their order.
    pub day_order: DayOrderFinding,
    /// Number of rows below the header that are not blank.
    pub rows: u32,
    /// The answers, in the order of the text.
    pub answers: Vec<Answer>,
    /// Rows that are not answers.
    pub rejected: Vec<ProblemRow>,
    /// Answers whose date cannot be read. They count, but not in a wave.
    pub undated: Vec<ProblemRow>,
    /// How often each score was given, from the lowest to the highest.
    pub distribution: Vec<f64>,
}

/// Reads answers from the bytes of a pasted text or a file: a column of scores, a line of scores, or
/// rows with score, date, segment and comment in any order, separated by tabulator, semicolon,
/// comma or bar, quoted or not, in UTF-8, UTF-16 or Windows-1252.
///
/// Nothing is dropped in silence: every row that is not blank is the header, an answer or listed as
/// rejected.
///
/// # Errors
///
/// Only for the options: a scale that is not of whole numbers from 0 to 100.
///
/// ```
/// use lifeworth::survey::answers::{ReadAnswersOptions, read_answers};
///
/// let text = "score;date;segment\n9;2020-03-26;new\n11;2020-03-27;new\n7;2020-04-01;loyal";
/// let table = read_answers(text.as_bytes(), &ReadAnswersOptions::default())?;
/// assert_eq!(table.answers.len(), 2);
/// assert_eq!((table.rejected[0].line, table.rejected[0].text.as_str()), (3, "11;2020-03-27;new"));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn read_answers(bytes: &[u8], options: &ReadAnswersOptions) -> Result<AnswerTable> {
    let scale = scale(options)?;
    let text = decode(bytes);
    let (delimiter, mut records) = split(&text, options.delimiter, scale);
    let header = match (options.header, records.first()) {
        (_, None) | (Some(false), _) => None,
        (Some(true), Some(_)) => Some(records.remove(0)),
        (None, Some(first)) => is_header(first, scale).then(|| records.remove(0)),
    };
    let all = header.iter().chain(&records);
    let width = all.map(|record| record.cells.len()).max().unwrap_or(0);
    let columns = match options.columns {
        Some(columns) => columns,
        None => find_columns(&records, header.as_ref(), scale),
    };
    let dates = |record: &Record| parse_date(cell(record, columns.date));
    let day_order = match options.day_order {
        Some(_) => DayOrderFinding::Given,
        None => find_order(records.iter().filter_map(dates)),
    };
    let order = options.day_order.or(match day_order {
        DayOrderFinding::DayFirst => Some(DayOrder::DayFirst),
        DayOrderFinding::MonthFirst => Some(DayOrder::MonthFirst),
        _ => None,
    });
    let mut table = AnswerTable {
        lowest: scale.0,
        highest: scale.1,
        delimiter,
        header: header.map(|row| row.cells.into_iter().map(String::from).collect()),
        width: u32::try_from(width).unwrap_or(u32::MAX),
        columns,
        day_order,
        rows: u32::try_from(records.len()).unwrap_or(u32::MAX),
        answers: Vec::new(),
        rejected: Vec::new(),
        undated: Vec::new(),
        distribution: vec![0.0; usize::from(scale.1 - scale.0) + 1],
    };
    for record in &records {
        table.add(record, order);
    }
    Ok(table)
}

impl AnswerTable {
    fn add(&mut self, record: &Record, order: Option<DayOrder>) {
        let score = parse_score(cell(record, self.columns.score), self.lowest, self.highest);
        let score = match score {
            Ok(score) => score,
            Err(problem) => {
                self.rejected.push(problem_row(record, problem));
                return;
            }
        };
        if let Some(count) = self.distribution.get_mut(usize::from(score - self.lowest)) {
            *count += 1.0;
        }
        let date_text = cell(record, self.columns.date);
        let date_cell = parse_date(date_text);
        let date = date_cell.and_then(|cell| cell.resolve(order));
        // Dates whose order is open are no problem of their row: `day_order` tells of them.
        let open = order.is_none() && matches!(date_cell, Some(DateCell::Either { .. }));
        if date.is_none() && !open && !date_text.is_empty() {
            let problem = RowProblem::UnreadableDate;
            self.undated.push(problem_row(record, problem));
        }
        let text = |column| Some(cell(record, column).to_owned()).filter(|s| !s.is_empty());
        self.answers.push(Answer {
            line: record.line,
            score,
            date,
            segment: text(self.columns.segment),
            comment: text(self.columns.comment),
        });
    }
}

fn scale(options: &ReadAnswersOptions) -> Result<(u8, u8)> {
    let lowest = options.lowest.unwrap_or(0.0);
    let highest = options.highest.unwrap_or(10.0);
    check("highest", highest)
        .at_least(1.0)?
        .at_most(100.0)?
        .whole_number()?;
    check("lowest", lowest)
        .at_least(0.0)?
        .less_than(highest)?
        .whole_number()?;
    Ok((lowest as u8, highest as u8))
}

/// The rows of the text; the cells of a single line of scores become rows of their own.
fn split(
    text: &str,
    given: Option<Delimiter>,
    (lowest, highest): (u8, u8),
) -> (Option<Delimiter>, Vec<Record<'_>>) {
    if given.is_some() {
        return (given, Records::new(text, given).collect());
    }
    let is_score = |cell: &str| parse_score(cell, lowest, highest).is_ok();
    let lines: Vec<Record> = Records::new(text, None).collect();
    // "9,0" in every line is one column with decimals, not two columns.
    let scores = lines
        .iter()
        .flat_map(|line| &line.cells)
        .filter(|cell| is_score(cell));
    if 2 * scores.count() > lines.len() {
        return (None, lines);
    }
    if let [line] = lines.as_slice() {
        let cells: Vec<&str> = line.source.split([' ', ',', ';', '\t', '|']).collect();
        let cells: Vec<&str> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        if cells.iter().all(|cell| is_score(cell)) {
            let row = |cell| Record {
                line: line.line,
                source: cell,
                cells: vec![cell.into()],
            };
            return (None, cells.into_iter().map(row).collect());
        }
    }
    let delimiter = detect_delimiter(text);
    if delimiter.is_none() {
        return (None, lines);
    }
    let declaration = usize::from(declared_delimiter(text).is_some());
    (
        delimiter,
        Records::new(text, delimiter).skip(declaration).collect(),
    )
}

fn cell<'a>(record: &'a Record, column: Option<u32>) -> &'a str {
    let position = column.and_then(|column| usize::try_from(column).ok());
    position
        .and_then(|position| record.cells.get(position))
        .map_or("", |cell| &**cell)
}

fn problem_row(record: &Record, problem: RowProblem) -> ProblemRow {
    ProblemRow {
        line: record.line,
        problem,
        text: record.source.chars().take(MOST_SHOWN).collect(),
    }
}
