//! Reads options field by field from whatever holds them: a small part of the code that serde makes for the same
//! struct, because no field has a way out of its own. What is wrong is remembered by the source.

/// Options as plain values, walked by name and index.
pub(crate) trait Source {
    /// Goes to a field of the current object, by its name in Rust.
    fn enter(&mut self, name: &'static str);
    /// Goes to an item of the current list.
    fn enter_item(&mut self, index: usize);
    /// Goes back to the object or list that holds the current value.
    fn leave(&mut self);
    /// All fields of the current object were read: whatever else it has is not an option.
    fn close(&mut self);
    /// Whether there is no value.
    fn is_absent(&self) -> bool;
    /// Whether it is a list.
    fn is_list(&self) -> bool;
    /// Whether it is a text.
    fn is_text(&self) -> bool;
    /// The current value is not what it should be: the code says why.
    fn reject(&mut self, code: &'static str);
    /// The current value as true or false.
    fn boolean(&mut self) -> bool;
    /// The current value as a number.
    fn number(&mut self) -> f64;
    /// As a list of numbers.
    fn numbers(&mut self) -> Vec<f64>;
    /// As a text.
    fn text(&mut self) -> String;
    /// As the index of one of these names, in JavaScript's spelling or in Rust's.
    fn choice(&mut self, names: &[&str]) -> usize;
    /// Goes to the one field that the current object has, as in `{counts: [1, 2]}`: the index of its name among these.
    fn enter_only(&mut self, names: &[&'static str]) -> usize;
    /// The length of the current list.
    fn length(&mut self) -> usize;
}

/// Something that options hold. What cannot be read is some value; the source knows that it is wrong.
pub(crate) trait Read: Sized {
    fn read(source: &mut dyn Source) -> Self;
}

/// Reads a field.
pub(crate) fn field<T: Read>(source: &mut dyn Source, name: &'static str) -> T {
    source.enter(name);
    let value = T::read(source);
    source.leave();
    value
}

/// Reads a field that may be left out.
pub(crate) fn optional<T: Read>(
    source: &mut dyn Source,
    name: &'static str,
    default: impl FnOnce() -> T,
) -> T {
    let value: Option<T> = field(source, name);
    value.unwrap_or_else(default)
}

/// Reads what the only field of the current object holds, each name in its own way.
pub(crate) fn alternative<T>(
    source: &mut dyn Source,
    names: &[&'static str],
    first: fn(&mut dyn Source) -> T,
    others: &[fn(&mut dyn Source) -> T],
) -> T {
    let chosen = source.enter_only(names);
    let read = chosen.checked_sub(1).and_then(|other| others.get(other));
    let value = read.unwrap_or(&first)(source);
    source.leave();
    value
}

/// Lists the fields of a struct, each with what stands for it where it may be left out, or with what reads it.
macro_rules! fields {
    ($name:ident { $($field:ident $(or $default:expr)? $(=> $read:expr)?,)* }) => {
        impl $crate::read::Read for $name {
            fn read(source: &mut dyn $crate::read::Source) -> Self {
                let options = $name { $($field: $crate::read::fields!(source, $field $(, $default)? $(; $read)?),)* };
                source.close();
                options
            }
        }
    };
    ($source:ident, $field:ident) => { $crate::read::field($source, stringify!($field)) };
    ($source:ident, $field:ident, $default:expr) => {
        $crate::read::optional($source, stringify!($field), || $default)
    };
    ($source:ident, $field:ident; $read:expr) => { $read($source, stringify!($field)) };
}

/// Lists the names of a choice: `'startOfPeriod'` for `StartOfPeriod`, or as said before it. The first stands for one
/// that is not there.
macro_rules! choices {
    (@ $variant:ident) => { stringify!($variant) };
    (@ $name:literal $variant:ident) => { $name };
    ($name:ident { $($($choice:literal)? $variant:ident,)* }) => {
        impl $crate::read::Read for $name {
            fn read(source: &mut dyn $crate::read::Source) -> Self {
                let variants = [$($name::$variant),*];
                let chosen = source.choice(&[$($crate::read::choices!(@ $($choice)? $variant)),*]);
                let [first, ..] = variants;
                variants.get(chosen).copied().unwrap_or(first)
            }
        }
    };
}

/// Lists the ways to say the same: `{counts: [1, 2]}` for `Counts(vec![1.0, 2.0])`. The first stands for one that is
/// not there.
macro_rules! alternatives {
    ($name:ident { $first:ident, $($other:ident,)* }) => {
        impl $crate::read::Read for $name {
            fn read(source: &mut dyn $crate::read::Source) -> Self {
                $crate::read::alternative(
                    source,
                    &[stringify!($first), $(stringify!($other),)*],
                    |source| $name::$first($crate::read::Read::read(source)),
                    &[$(|source| $name::$other($crate::read::Read::read(source)),)*],
                )
            }
        }
    };
}

pub(crate) use {alternatives, choices, fields};

impl Read for f64 {
    fn read(source: &mut dyn Source) -> Self {
        source.number()
    }
}

impl Read for u32 {
    fn read(source: &mut dyn Source) -> Self {
        let number = source.number();
        if number.fract() != 0.0 {
            source.reject("wholeNumber");
        } else if !(0.0..=f64::from(u32::MAX)).contains(&number) {
            source.reject("wrongType");
        }
        number as u32
    }
}

impl Read for bool {
    fn read(source: &mut dyn Source) -> Self {
        source.boolean()
    }
}

impl Read for String {
    fn read(source: &mut dyn Source) -> Self {
        source.text()
    }
}

impl Read for Vec<f64> {
    fn read(source: &mut dyn Source) -> Self {
        source.numbers()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(source: &mut dyn Source) -> Self {
        if source.is_absent() {
            None
        } else {
            Some(T::read(source))
        }
    }
}

/// What lists hold besides numbers.
pub(crate) trait Item: Read {}

impl Item for String {}

impl Item for Vec<f64> {}

impl<T: Item> Read for Vec<T> {
    fn read(source: &mut dyn Source) -> Self {
        (0..source.length())
            .map(|index| {
                source.enter_item(index);
                let item = T::read(source);
                source.leave();
                item
            })
            .collect()
    }
}
