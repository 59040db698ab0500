//! Walks a plain value for options that read themselves, and knows the path of whatever is wrong with it.

use super::options::Unreadable;
use super::value::Value;
use crate::read::{Read, Source};

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
                Step::Field(name) => append(&mut field, &javascript_name(name)),
                Step::Item(index) => field.push_str(&format!("[{index}]")),
            }
        }
        append(&mut field, unknown);
        self.failure = Some(Unreadable { code, field });
    }

    /// The value is not what it should be.
    #[cold]
    fn refuse<T: Default>(&mut self) -> T {
        let is_absent = matches!(self.value(), Value::Absent);
        self.fail(
            if is_absent {
                "missingField"
            } else {
                "wrongType"
            },
            "",
        );
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
        matches!(self.value(), Value::List(_) | Value::Column(_))
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
        match self.value() {
            Value::Column(numbers) => numbers.clone(),
            _ => (0..self.length())
                .map(|index| {
                    self.enter_item(index);
                    let number = self.number();
                    self.leave();
                    number
                })
                .collect(),
        }
    }

    fn text(&mut self) -> String {
        match self.value() {
            Value::Text(text) => text.as_ref().to_owned(),
            _ => self.refuse(),
        }
    }

    fn choice(&mut self, names: &[&str]) -> usize {
        let Value::Text(text) = self.value() else {
            return self.refuse();
        };
        let index = names.iter().position(|name| name == text);
        if index.is_none() {
            self.fail("unknownChoice", "");
        }
        index.unwrap_or(0)
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

/// `cumulative_net` as `cumulativeNet`.
fn javascript_name(rust: &str) -> String {
    let mut after_line = false;
    rust.chars()
        .filter_map(|letter| {
            let was_after = std::mem::replace(&mut after_line, letter == '_');
            (letter != '_').then(|| {
                if was_after {
                    letter.to_ascii_uppercase()
                } else {
                    letter
                }
            })
        })
        .collect()
}

/// Whether a name in Rust and one in JavaScript are the same.
fn is_javascript_for(rust: &str, javascript: &str) -> bool {
    javascript_name(rust) == javascript
}
