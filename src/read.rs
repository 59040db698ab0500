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
    #[cfg_attr(not(feature = "loyalty"), allow(dead_code))]
    fn is_list(&self) -> bool;
    /// The current value as a number.
    fn number(&mut self) -> f64;
    /// As a list of numbers.
    fn numbers(&mut self) -> Vec<f64>;
    /// As a text.
    fn text(&mut self) -> String;
    /// As the index of one of these names.
    fn choice(&mut self, names: &[&str]) -> usize;
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

impl Read for f64 {
    fn read(source: &mut dyn Source) -> Self {
        source.number()
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
