//! Walks a plain value for options that read themselves, and knows the path of whatever is wrong with it.

use std::borrow::Cow;

use super::value::Value;
use crate::read::{Read, Source};

/// Why options could not be read: the code of the `LifeworthError`, and the path of the field.
pub struct Unreadable {
    pub code: &'static str,
    pub field: String,
}

/// Reads options that know their fields.
pub fn read_from<T: Read>(value: &Value) -> Result<T, Unreadable> {
    let mut reader = Reader {
        levels: Vec::new(),
        failure: None,
    };
    reader.go(Step::Item(0), value);
    let options = T::read(&mut reader);
    match reader.failure {
        Some(failure) => Err(failure),
        None => Ok(options),
    }
}

struct Reader<'v> {
    /// From the options to the current value.
    levels: Vec<Level<'v>>,
    failure: Option<Unreadable>,
}

struct Level<'v> {
    step: Step,
    value: &'v Value,
    /// The fields that were read.
    known: Vec<&'static str>,
}

#[derive(Clone, Copy)]
enum Step {
    Field(&'static str),
    Item(usize),
}

static ABSENT: Value = Value::Absent;

impl<'v> Reader<'v> {
    fn value(&self) -> &'v Value {
        self.levels.last().map_or(&ABSENT, |level| level.value)
    }

    fn go(&mut self, step: Step, value: &'v Value) {
        self.levels.push(Level {
            step,
            value,
            known: Vec::new(),
        });
    }

    /// Remembers the first fault; but a misspelt field rather than the one that is missing because of it.
    #[cold]
    fn fail(&mut self, code: &'static str, unknown: &str) {
        let is_misspelt =
            |failure: &Unreadable| failure.code == "missingField" && !unknown.is_empty();
        if self
            .failure
            .as_ref()
            .is_some_and(|failure| !is_misspelt(failure))
        {
            return;
        }
        let mut field = String::new();
        for level in self.levels.iter().skip(1) {
            match level.step {
                Step::Field(name) => append(&mut field, &String::from_iter(javascript_name(name))),
                Step::Item(index) => field.push_str(&format!("[{index}]")),
            }
        }
        append(&mut field, unknown);
        self.failure = Some(Unreadable { code, field });
    }

    /// The index of a name among these.
    fn place(&mut self, names: &[&str], name: &str) -> Option<usize> {
        let place = names
            .iter()
            .position(|known| is_javascript_for(known, name));
        if place.is_none() {
            self.fail("unknownChoice", "");
        }
        place
    }

    /// The value is not what it should be; a field may also be missing.
    #[cold]
    fn refuse<T: Default>(&mut self) -> T {
        let code = match self.levels.last() {
            Some(Level {
                step: Step::Field(_),
                value: Value::Absent,
                ..
            }) => "missingField",
            _ => "wrongType",
        };
        self.fail(code, "");
        T::default()
    }
}

impl Source for Reader<'_> {
    fn enter(&mut self, name: &'static str) {
        let mut value = &ABSENT;
        match self.value() {
            Value::Object(fields) => {
                let field = fields
                    .iter()
                    .find(|(field, _)| is_javascript_for(name, field));
                value = field.map_or(&ABSENT, |(_, value)| value);
            }
            _ => self.refuse(),
        }
        if let Some(level) = self.levels.last_mut() {
            level.known.push(name);
        }
        self.go(Step::Field(name), value);
    }

    fn enter_item(&mut self, index: usize) {
        let value = match self.value() {
            Value::List(items) => items.get(index).unwrap_or(&ABSENT),
            _ => &ABSENT,
        };
        self.go(Step::Item(index), value);
    }

    fn leave(&mut self) {
        self.levels.pop();
    }

    fn close(&mut self) {
        let Some(level) = self.levels.last() else {
            return;
        };
        let Value::Object(fields) = level.value else {
            return;
        };
        let known = |field: &str| {
            level
                .known
                .iter()
                .any(|name| is_javascript_for(name, field))
        };
        if let Some((name, _)) = fields.iter().find(|(field, _)| !known(field)) {
            self.fail("unknownField", name);
        }
    }

    fn is_absent(&self) -> bool {
        matches!(self.value(), Value::Absent)
    }

    fn is_list(&self) -> bool {
        matches!(self.value(), Value::List(_) | Value::Array(_))
    }

    fn is_text(&self) -> bool {
        matches!(self.value(), Value::Text(_))
    }

    fn reject(&mut self, code: &'static str) {
        self.fail(code, "");
    }

    fn boolean(&mut self) -> bool {
        match self.value() {
            Value::Boolean(boolean) => *boolean,
            _ => self.refuse(),
        }
    }

    fn number(&mut self) -> f64 {
        match self.value() {
            Value::Number(number) => *number,
            _ => self.refuse(),
        }
    }

    fn numbers(&mut self) -> Vec<f64> {
        if let Value::Array(numbers) = self.value() {
            return numbers.to_vec();
        }
        (0..self.length())
            .map(|index| {
                self.enter_item(index);
                let number = self.number();
                self.leave();
                number
            })
            .collect()
    }

    fn text(&mut self) -> String {
        match self.value() {
            Value::Text(text) => text.as_ref().to_owned(),
            _ => self.refuse(),
        }
    }

    fn choice(&mut self, names: &[&str]) -> usize {
        match self.value() {
            Value::Text(text) => self.place(names, text).unwrap_or(0),
            _ => self.refuse(),
        }
    }

    fn enter_only(&mut self, names: &[&'static str]) -> usize {
        let mut entered = ("", &ABSENT);
        let mut chosen = 0;
        match self.value() {
            Value::Object(fields) => match only(fields) {
                Some((name, value)) => {
                    if let Some(place) = self.place(names, name) {
                        chosen = place;
                        entered = (names.get(place).copied().unwrap_or(""), value);
                    }
                }
                None => self.refuse(),
            },
            // A name alone says too little, and a wrong one is wrong all the same.
            Value::Text(name) if self.place(names, name).is_none() => {}
            _ => self.refuse(),
        }
        self.go(Step::Field(entered.0), entered.1);
        chosen
    }

    fn length(&mut self) -> usize {
        match self.value() {
            Value::List(items) => items.len(),
            _ => self.refuse(),
        }
    }
}

/// Goes one field further.
fn append(path: &mut String, name: &str) {
    if !(path.is_empty() || name.is_empty()) {
        path.push('.');
    }
    path.push_str(name);
}

/// The one field that is not absent.
fn only<'v>(fields: &'v [(Cow<'static, str>, Value)]) -> Option<&'v (Cow<'static, str>, Value)> {
    let mut present = fields
        .iter()
        .filter(|(_, value)| !matches!(value, Value::Absent));
    present.next().filter(|_| present.next().is_none())
}

/// `cumulative_net` and `CumulativeNet` as `cumulativeNet`.
fn javascript_name(rust: &str) -> impl Iterator<Item = char> {
    let mut before = None;
    rust.chars().filter_map(move |letter| {
        let before = before.replace(letter);
        match before {
            None => Some(letter.to_ascii_lowercase()),
            Some('_') => Some(letter.to_ascii_uppercase()),
            Some(_) => (letter != '_').then_some(letter),
        }
    })
}

/// Whether a name in Rust and one in JavaScript are the same.
fn is_javascript_for(rust: &str, javascript: &str) -> bool {
    javascript_name(rust).eq(javascript.chars())
}
