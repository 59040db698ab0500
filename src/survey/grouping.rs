//! Answers put into waves by month or quarter, or into groups by segment.

use super::answers::{Answer, AnswerTable};
use serde::{Deserialize, Serialize};

/// What makes a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Grouping {
    /// Calendar months.
    Month,
    /// Calendar quarters.
    Quarter,
    /// Segments, as written.
    Segment,
}

/// The name of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(tag = "by", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum GroupKey {
    /// A month.
    Month {
        /// Year.
        year: u16,
        /// Month from 1 to 12.
        month: u8,
    },
    /// A quarter.
    Quarter {
        /// Year.
        year: u16,
        /// Quarter from 1 to 4.
        quarter: u8,
    },
    /// A segment.
    Segment {
        /// Its name.
        name: String,
    },
}

/// Answers that belong together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AnswerGroup {
    /// What they have in common.
    pub key: GroupKey,
    /// Months or quarters since the year 0, so that the gaps between waves are true; absent for
    /// segments.
    pub time: Option<f64>,
    /// Number of answers.
    pub n: f64,
    /// How often each score was given, from the lowest to the highest.
    pub distribution: Vec<f64>,
}

/// The groups of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AnswerGroups {
    /// Waves in order of time, segments in order of their first answer.
    pub groups: Vec<AnswerGroup>,
    /// Answers without a date, or without a segment.
    pub unassigned: f64,
}

/// Puts the answers of a table into groups.
///
/// ```
/// use lifeworth::survey::answers::{ReadAnswersOptions, read_answers};
/// use lifeworth::survey::grouping::{GroupKey, Grouping, group_answers};
///
/// let text = "2020-12-01,9\n2021-02-01,7\n2021-03-31,10";
/// let table = read_answers(text.as_bytes(), &ReadAnswersOptions::default())?;
/// let waves = group_answers(&table, Grouping::Quarter).groups;
/// assert_eq!(waves[1].key, GroupKey::Quarter { year: 2021, quarter: 1 });
/// assert_eq!((waves[0].n, waves[1].n), (1.0, 2.0));
/// # Ok::<(), lifeworth::error::Error>(())
/// ```
pub fn group_answers(table: &AnswerTable, by: Grouping) -> AnswerGroups {
    let mut groups: Vec<AnswerGroup> = Vec::new();
    let mut unassigned = 0.0;
    for answer in &table.answers {
        let Some((time, key)) = key(answer, by) else {
            unassigned += 1.0;
            continue;
        };
        // Waves ascend; segments stand in the order of their first answer.
        let place = match time {
            Some(time) => groups.partition_point(|group| group.time < Some(time)),
            None => (groups.iter().position(|group| group.key == key)).unwrap_or(groups.len()),
        };
        if groups.get(place).is_none_or(|group| group.key != key) {
            let group = AnswerGroup {
                key,
                time,
                n: 0.0,
                distribution: vec![0.0; table.distribution.len()],
            };
            groups.insert(place, group);
        }
        let Some(group) = groups.get_mut(place) else {
            continue;
        };
        group.n += 1.0;
        let bin = usize::from(answer.score.saturating_sub(table.lowest));
        if let Some(count) = group.distribution.get_mut(bin) {
            *count += 1.0;
        }
    }
    AnswerGroups { groups, unassigned }
}

fn key(answer: &Answer, by: Grouping) -> Option<(Option<f64>, GroupKey)> {
    if by == Grouping::Segment {
        let name = answer.segment.clone()?;
        return Some((None, GroupKey::Segment { name }));
    }
    let date = answer.date?;
    let (year, month) = (date.year, date.month);
    let quarter = month.saturating_sub(1) / 3 + 1;
    let (years, month_index) = (f64::from(year), f64::from(month.saturating_sub(1)));
    Some(match by {
        Grouping::Month => (
            Some(12.0 * years + month_index),
            GroupKey::Month { year, month },
        ),
        _ => (
            Some(4.0 * years + f64::from(quarter) - 1.0),
            GroupKey::Quarter { year, quarter },
        ),
    })
}
