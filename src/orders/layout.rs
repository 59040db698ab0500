//! Where the fields of an order stand in a row.

use super::options::{Columns, ReadingOptions, Role};
use super::records::{Field, unquote};
use crate::error::{Error, Result, Rule};

/// The columns of an order: those it can't be without, and the others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    pub customer: usize,
    pub date: usize,
    pub amount: usize,
    /// Fields that a row must have at least.
    pub least: usize,
    pub optional: Columns,
    /// Whether any optional column is used: if not, reading takes the short way.
    pub plain: bool,
}

impl Layout {
    pub(super) fn new(options: &ReadingOptions) -> Result<Self> {
        let mut columns = options.columns;
        let mut needed = |role, field| match *columns.slot(role) {
            Some(column) => Ok(column as usize),
            None => Err(Error {
                field: String::from(field),
                rule: Rule::NotEmpty,
                value: f64::NAN,
            }),
        };
        let customer = needed(Role::Customer, "columns.customer")?;
        let date = needed(Role::Date, "columns.date")?;
        let amount = needed(Role::Amount, "columns.amount")?;
        let optional = Columns {
            customer: None,
            date: None,
            amount: None,
            ..columns
        };
        Ok(Self {
            customer,
            date,
            amount,
            least: customer.max(date).max(amount) + 1,
            optional,
            plain: optional == Columns::default(),
        })
    }
}

/// A row of the file.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub record: &'a [u8],
    pub fields: &'a [Field],
    pub quote: u8,
}

impl<'a> Row<'a> {
    /// The text of a field without blanks around it; empty if the row ends before it.
    #[inline]
    pub(super) fn text<'b>(&self, column: usize, scratch: &'b mut Vec<u8>) -> &'b [u8]
    where
        'a: 'b,
    {
        let Some(field) = self.fields.get(column) else {
            return &[];
        };
        let text = self
            .record
            .get(field.start as usize..field.end as usize)
            .unwrap_or_default();
        if field.quoted {
            unquote(text, self.quote, scratch);
            return trim(scratch);
        }
        trim(text)
    }

    /// The text of a column that may not be mapped.
    #[inline]
    pub(super) fn optional<'b>(&self, column: Option<u32>, scratch: &'b mut Vec<u8>) -> &'b [u8]
    where
        'a: 'b,
    {
        match column {
            Some(column) => self.text(column as usize, scratch),
            None => &[],
        }
    }

    /// Whether any field after the first `width` says something.
    pub(super) fn has_more_than(&self, width: usize) -> bool {
        let mut scratch = Vec::new();
        (width..self.fields.len()).any(|column| !self.text(column, &mut scratch).is_empty())
    }
}

/// Without blanks, control characters and no-break spaces at the ends.
#[inline]
pub(super) fn trim(text: &[u8]) -> &[u8] {
    match (text.first(), text.last()) {
        (Some(first), Some(last)) if is_dark(*first) && is_dark(*last) => text,
        _ => trim_blanks(text),
    }
}

#[inline]
fn is_dark(byte: u8) -> bool {
    byte > b' ' && byte < 0x80
}

fn trim_blanks(mut text: &[u8]) -> &[u8] {
    loop {
        text = match text {
            [0..=b' ', rest @ ..] | [0xC2, 0xA0, rest @ ..] => rest,
            [rest @ .., 0..=b' '] | [rest @ .., 0xC2, 0xA0] => rest,
            _ => return text,
        };
    }
}
