//! The sheet that a chart is drawn on: its size, its caption and the page's number format.

use crate::error::{Result, check};

use super::backend::Caption;
use super::drawing::FormatNumber;
use super::frame::Frame;
use super::text::{self, Weight};

/// What every chart is given, checked and in tenths of a pixel.
pub(super) struct Sheet<'a> {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) text_size: i32,
    /// How much is kept free above the plot.
    pub(super) head: i32,
    pub(super) caption: Caption<'a>,
    /// What the x axis counts.
    pub(super) x_title: &'a str,
    pub(super) format: FormatNumber<'a>,
}

impl<'a> Sheet<'a> {
    /// A sheet whose height is yet to be found.
    #[inline(never)]
    pub(super) fn rows(frame: Frame<'a>, format: FormatNumber<'a>) -> Result<Self> {
        check("width", frame.width)
            .at_least(200.0)?
            .at_most(10_000.0)?;
        check("textSize", frame.text_size)
            .at_least(8.0)?
            .at_most(32.0)?;
        Ok(Sheet {
            width: tenths(frame.width),
            height: 0,
            head: 0,
            text_size: tenths(frame.text_size),
            caption: frame.caption,
            x_title: "",
            format,
        })
    }

    /// A sheet of a given height.
    #[inline(never)]
    pub(super) fn new(
        frame: Frame<'a>,
        height: f64,
        x_title: &'a str,
        format: FormatNumber<'a>,
    ) -> Result<Self> {
        check("height", height).at_least(140.0)?.at_most(10_000.0)?;
        Ok(Sheet {
            height: tenths(height),
            x_title,
            ..Sheet::rows(frame, format)?
        })
    }

    /// The middle and half the width of a text: as close to `middle` as it can be without leaving the sheet.
    pub(super) fn within(&self, middle: i32, text: &str, weight: Weight) -> (i32, i32) {
        let half = text::width(text, self.text_size, weight) / 2;
        (middle.min(self.width - half).max(half), half)
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

/// Whole tenths as pixels.
pub(super) fn pixels(tenths: i32) -> f64 {
    f64::from(tenths) / 10.0
}

/// Tenths up to the next whole pixel.
#[cfg(feature = "customer-charts")]
pub(super) fn whole(tenths: i32) -> i32 {
    (tenths + 9).div_euclid(10) * 10
}
