//! What every chart is told: the fields that all options share, so that they are described once.

use super::backend::Caption;

/// The fields that all options share; sizes in pixels.
pub(super) struct Frame<'a> {
    pub(super) width: f64,
    pub(super) text_size: f64,
    pub(super) caption: Caption<'a>,
}

/// Declares the options of a chart: the shared fields, then its own.
macro_rules! chart_options {
    ($(#[$documentation:meta])* pub struct $name:ident {
        $($(#[$about:meta])* pub $own:ident: $type:ty,)*
    }) => {
        $(#[$documentation])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            /// Width of the drawing in pixels, 200 to 10 000.
            pub width: f64,
            /// Size of its text in pixels, 8 to 32; 13 if absent.
            #[serde(default = "super::frame::default_text_size")]
            #[cfg_attr(target_arch = "wasm32", tsify(optional))]
            pub text_size: f64,
            /// Prefix of the ids of title and description, unique in the page.
            pub id: String,
            /// The accessible name: what the chart shows, in a few words. It is not visible.
            pub title: String,
            /// The accessible description: what the chart says.
            pub description: String,
            $($(#[$about])* pub $own: $type,)*
        }

        impl $crate::read::Read for $name {
            fn read(source: &mut dyn $crate::read::Source) -> Self {
                use $crate::read::field;
                let text_size: Option<f64> = field(source, "text_size");
                let options = $name {
                    width: field(source, "width"),
                    text_size: text_size.unwrap_or_else($crate::charts::frame::default_text_size),
                    id: field(source, "id"),
                    title: field(source, "title"),
                    description: field(source, "description"),
                    $($own: field(source, stringify!($own)),)*
                };
                source.close();
                options
            }
        }

        impl $name {
            /// The shared fields.
            fn frame(&self) -> $crate::charts::frame::Frame<'_> {
                $crate::charts::frame::Frame {
                    width: self.width,
                    text_size: self.text_size,
                    caption: $crate::charts::backend::Caption {
                        id: &self.id,
                        title: &self.title,
                        description: &self.description,
                    },
                }
            }
        }
    };
}

/// Declares the words on a chart, in the reader's language, or one of the things that it draws.
macro_rules! chart_words {
    ($(#[$documentation:meta])* pub struct $name:ident {
        $($(#[$about:meta])* pub $own:ident: $type:ty,)*
    }) => {
        $(#[$documentation])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$about])* pub $own: $type,)* }

        impl $crate::read::Read for $name {
            fn read(source: &mut dyn $crate::read::Source) -> Self {
                let words = $name {
                    $($own: $crate::read::field(source, stringify!($own)),)*
                };
                source.close();
                words
            }
        }

        impl $crate::read::Item for $name {}
    };
}

/// The size of the text when none is given.
pub(super) fn default_text_size() -> f64 {
    13.0
}

pub(super) use {chart_options, chart_words};
