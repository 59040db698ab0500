//! One cell with a score in it, in the ways in which surveys write it.

use serde::{Deserialize, Serialize};

/// Why a row is not an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum RowProblem {
    /// No score in the row.
    NoScore,
    /// The score is not a number.
    NotANumber,
    /// The score is not whole, such as 7.5.
    NotWhole,
    /// The score is below or above the scale.
    OutsideScale,
    /// The score is given out of another number, such as 4/5 on a scale to 10.
    OtherScale,
    /// The date cannot be read; the answer counts, but not in a wave.
    UnreadableDate,
}

/// Reads a score from `lowest` to `highest`: "9", "9.0", "9,0", "9/10", and the labelled ends
/// "10 - extremely likely" or "0 (not at all likely)". A range such as "9-10" is no score.
pub(crate) fn parse_score(cell: &str, lowest: u8, highest: u8) -> Result<u8, RowProblem> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Err(RowProblem::NoScore);
    }
    let (negative, unsigned) = match cell.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, cell),
    };
    let (digits, rest) = leading_digits(unsigned);
    if digits.is_empty() {
        return Err(RowProblem::NotANumber);
    }
    let (fraction, rest) = match rest.strip_prefix(['.', ',']) {
        Some(decimals) => leading_digits(decimals),
        None => ("", rest),
    };
    let rest = rest.trim_start();
    if let Some(scale) = rest.strip_prefix('/') {
        let scale = scale.trim();
        if scale.is_empty() || leading_digits(scale).0 != scale {
            return Err(RowProblem::NotANumber);
        }
        if scale.parse() != Ok(highest) {
            return Err(RowProblem::OtherScale);
        }
    } else if !(rest.is_empty() || is_label(rest)) {
        return Err(RowProblem::NotANumber);
    }
    if fraction.bytes().any(|digit| digit != b'0') {
        return Err(RowProblem::NotWhole);
    }
    // More digits than a scale has do not fit and are outside it.
    let score: u8 = digits.parse().map_err(|_| RowProblem::OutsideScale)?;
    let inside = (lowest..=highest).contains(&score) && !(negative && score > 0);
    inside.then_some(score).ok_or(RowProblem::OutsideScale)
}

fn leading_digits(text: &str) -> (&str, &str) {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    text.split_at_checked(end).unwrap_or((text, ""))
}

fn is_label(rest: &str) -> bool {
    rest.strip_prefix(['-', '–', '—', ':', '=', '('])
        .is_some_and(|label| label.trim_start().starts_with(is_letter))
}

/// Whether a character can begin a word: an ASCII letter or anything beyond ASCII, whose tables of letters would weigh
/// more than this module.
pub(crate) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || !c.is_ascii()
}
