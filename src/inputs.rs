//! Inputs of options that can be varied, each addressed by its path: what puts ranges on levers and programmes shares this.

/// Lists inputs: their paths, and where each stands in the options that it is of.
macro_rules! inputs {
    ($(#[$doc:meta])* $name:ident of $owner:ident |$o:ident| -> $place:ty { $($variant:ident $path:literal $stands:expr;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $(#[doc = concat!("`", $path, "`")] $variant,)*
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// How JavaScript names it.
            #[inline(never)]
            pub const fn path(self) -> &'static str {
                match self {
                    $(Self::$variant => $path,)*
                }
            }

            /// The one of that path.
            fn at_path(path: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|input| input.path() == path)
            }

            /// Where the number stands; `None` if these options have no such number.
            fn place(self, $o: &mut $owner) -> Option<$place> {
                match self {
                    $(Self::$variant => $stands,)*
                }
            }
        }
    };
}

/// What is displayed as its path and parsed from it crosses the boundary as that text.
macro_rules! written_as_path {
    ($name:ident) => {
        impl TryFrom<String> for $name {
            type Error = $crate::error::Error;

            fn try_from(path: String) -> $crate::error::Result<Self> {
                path.parse()
            }
        }

        impl From<$name> for String {
            fn from(input: $name) -> Self {
                input.to_string()
            }
        }
    };
}

/// An index of a list and what follows it: `indexed("levers[2].on", "levers[")` is 2 and `.on`.
pub(crate) fn indexed<'a>(path: &'a str, list: &str) -> Option<(usize, &'a str)> {
    let (index, rest) = path.strip_prefix(list)?.split_once(']')?;
    Some((index.parse().ok()?, rest))
}

pub(crate) use {inputs, written_as_path};
