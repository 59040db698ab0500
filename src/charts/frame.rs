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
    ($(#[$documentation:meta])* pub struct $name:ident { $($own:tt)* }) => {
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
            $($own)*
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

/// Declares the words on a chart, in the reader's language.
macro_rules! chart_words {
    ($(#[$documentation:meta])* pub struct $name:ident { $($words:tt)* }) => {
        $(#[$documentation])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($words)* }
    };
}

/// The size of the text when none is given.
pub(super) fn default_text_size() -> f64 {
    13.0
}

pub(super) use {chart_options, chart_words};
