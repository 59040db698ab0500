//! What every chart is told: the fields that all options share, so that they are described once.

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
            #[serde(default = "super::sheet::default_text_size")]
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

pub(super) use {chart_options, chart_words};

/// Stands in for a chart that is being written.
pub(super) fn unfinished(
    id: &str,
    format: super::drawing::FormatNumber<'_>,
) -> crate::error::Result<super::drawing::Drawing> {
    use super::drawing::{Axis, Drawing, NumberKind, Readout, Table};
    Ok(Drawing {
        svg: [id, &format(0.0, NumberKind::Money)].concat(),
        width: 0.0,
        height: 0.0,
        scales: Vec::new(),
        readout: Readout {
            along: Axis::X,
            x: Vec::new(),
            series: Vec::new(),
        },
        table: Table {
            columns: Vec::new(),
            rows: Vec::new(),
            marked_row: None,
        },
        categories: Vec::new(),
    })
}
