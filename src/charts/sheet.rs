//! The sheet that a chart is drawn on: its size, its caption and the page's number format.

use crate::error::{Result, check};

use super::backend::Caption;
use super::drawing::FormatNumber;

/// What every chart is given, checked and in tenths of a pixel.
pub(super) struct Sheet<'a> {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) text_size: i32,
    pub(super) caption: Caption<'a>,
    pub(super) time_label: &'a str,
    pub(super) format: FormatNumber<'a>,
}

/// Width and height of the drawing and the size of its text, in pixels.
pub(super) struct Pixels {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) text_size: f64,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(
        pixels: Pixels,
        caption: Caption<'a>,
        time_label: &'a str,
        format: FormatNumber<'a>,
    ) -> Result<Self> {
        check("width", pixels.width)
            .at_least(200.0)?
            .at_most(10_000.0)?;
        check("height", pixels.height)
            .at_least(140.0)?
            .at_most(10_000.0)?;
        check("textSize", pixels.text_size)
            .at_least(8.0)?
            .at_most(32.0)?;
        Ok(Sheet {
            width: tenths(pixels.width),
            height: tenths(pixels.height),
            text_size: tenths(pixels.text_size),
            caption,
            time_label,
            format,
        })
    }

    /// Whether there is room beside the plot for the names of the lines.
    pub(super) fn is_wide(&self) -> bool {
        self.width >= 40 * self.text_size
    }
}

/// Pixels as whole tenths.
pub(super) fn tenths(pixels: f64) -> i32 {
    (pixels * 10.0).round() as i32
}

/// The size of the text when none is given.
pub(super) fn default_text_size() -> f64 {
    13.0
}
