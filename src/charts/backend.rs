//! Our plotters backend: an SVG writer that works in tenths of a pixel and writes roles instead of colours.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::role::class_of;
use super::text;
use super::thin::thin;

const PATH_END: &str = "\"/>";

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// The accessible name of a drawing.
pub(super) struct Caption<'a> {
    /// Prefix of the ids of title and description, unique in the page.
    pub(super) id: &'a str,
    /// The short name.
    pub(super) title: &'a str,
    /// What the picture shows.
    pub(super) description: &'a str,
}

/// Writes SVG into a string. All coordinates are tenths of a pixel.
pub(super) struct Svg<'a> {
    out: &'a mut String,
    size: (u32, u32),
    /// The class of the last straight line or rectangle, and where it ended in `out`.
    last_line: (&'static str, usize),
}

impl<'a> Svg<'a> {
    /// Opens the drawing; `present` closes it.
    pub(super) fn open(
        out: &'a mut String,
        (width, height): (i32, i32),
        text_size: i32,
        caption: &Caption<'_>,
    ) -> Self {
        let mut svg = Svg {
            out,
            size: (width.unsigned_abs(), height.unsigned_abs()),
            last_line: ("", 0),
        };
        svg.raw(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" viewBox=\"0 0 ",
        );
        svg.number(width);
        svg.raw(" ");
        svg.number(height);
        svg.raw("\" width=\"");
        svg.number(width);
        svg.raw("\" height=\"");
        svg.number(height);
        svg.raw("\" font-size=\"");
        svg.number(text_size);
        svg.raw("\" aria-labelledby=\"");
        svg.escaped(caption.id);
        svg.raw("-title ");
        svg.escaped(caption.id);
        svg.raw("-desc\"><title id=\"");
        svg.escaped(caption.id);
        svg.raw("-title\">");
        svg.escaped(caption.title);
        svg.raw("</title><desc id=\"");
        svg.escaped(caption.id);
        svg.raw("-desc\">");
        svg.escaped(caption.description);
        svg.raw("</desc>");
        svg
    }

    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Text as markup: nothing in a label can end an attribute or open an element.
    fn escaped(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\'' => self.raw("&#39;"),
                // XML 1.0 has no way to write these.
                '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                other => self.out.push(other),
            }
        }
    }

    /// Tenths of a pixel as pixels: 125 is written "12.5", -5 "-.5". Formatting floats would cost 16 KB of wasm.
    fn number(&mut self, tenths: i32) {
        if tenths < 0 {
            self.out.push('-');
        }
        let magnitude = tenths.unsigned_abs();
        let (whole, tenth) = (magnitude / 10, magnitude % 10);
        if whole > 0 || tenth == 0 {
            let mut divisor = 1;
            while whole / divisor >= 10 {
                divisor *= 10;
            }
            while divisor > 0 {
                self.digit(whole / divisor % 10);
                divisor /= 10;
            }
        }
        if tenth > 0 {
            self.out.push('.');
            self.digit(tenth);
        }
    }

    fn digit(&mut self, digit: u32) {
        self.out
            .push(char::from_digit(digit, 10).unwrap_or_default());
    }

    /// A point of a path; the minus sign separates as well as a space does.
    fn pair(&mut self, (x, y): BackendCoord) {
        self.number(x);
        if y >= 0 {
            self.raw(" ");
        }
        self.number(y);
    }

    /// One path through all points, each written relative to the one before, which is shorter.
    fn path(
        &mut self,
        points: impl IntoIterator<Item = BackendCoord>,
        color: BackendColor,
        closed: bool,
    ) -> Drawn {
        let points: Vec<_> = points.into_iter().collect();
        let mut points = thin(&points).into_iter();
        let Some(mut last) = points.next() else {
            return Ok(());
        };
        self.raw("<path class=\"");
        self.raw(class_of(color));
        self.raw("\" d=\"M");
        self.pair(last);
        let mut first = true;
        for point in points {
            let step = (point.0 - last.0, point.1 - last.1);
            if step == (0, 0) {
                continue;
            }
            if first {
                self.raw("l");
                first = false;
            } else if step.0 >= 0 {
                self.raw(" ");
            }
            self.pair(step);
            last = point;
        }
        if closed {
            self.raw("z");
        }
        self.raw(PATH_END);
        Ok(())
    }
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        self.raw("</svg>");
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.path([point, (point.0 + 1, point.1)], color, false)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        // Lines of one role in a row are one element: a page with half the elements moves faster.
        let class = class_of(style.color());
        if self.last_line == (class, self.out.len()) {
            self.out.truncate(self.out.len() - PATH_END.len());
            self.raw("M");
            self.pair(from);
            self.raw("l");
            self.pair((to.0 - from.0, to.1 - from.1));
            self.raw(PATH_END);
        } else {
            self.path([from, to], style.color(), false)?;
        }
        self.last_line = (class, self.out.len());
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x0, y0): BackendCoord,
        (x1, y1): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let class = class_of(style.color());
        if self.last_line == (class, self.out.len()) {
            self.out.truncate(self.out.len() - PATH_END.len());
        } else {
            self.raw("<path class=\"");
            self.raw(class);
            self.raw("\" d=\"");
        }
        self.raw("M");
        self.pair((x0, y0));
        self.raw("h");
        self.number(x1 - x0);
        self.raw("v");
        self.number(y1 - y0);
        self.raw("h");
        self.number(x0 - x1);
        self.raw("z");
        self.raw(PATH_END);
        self.last_line = (class, self.out.len());
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.path(path, style.color(), false)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        self.path(vert, style.color(), true)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.raw("<circle class=\"");
        self.raw(class_of(style.color()));
        self.raw("\" cx=\"");
        self.number(x);
        self.raw("\" cy=\"");
        self.number(y);
        self.raw("\" r=\"");
        self.number(radius.cast_signed());
        self.raw("\"/>");
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        // `dominant-baseline` differs between engines, so the baseline is placed here.
        let baseline = match style.anchor().v_pos {
            VPos::Top => text::ASCENT,
            VPos::Center => text::MIDDLE,
            VPos::Bottom => -text::DESCENT,
        };
        self.raw("<text class=\"");
        self.raw(class_of(style.color()));
        self.raw("\" x=\"");
        self.number(x);
        self.raw("\" y=\"");
        self.number(y + (style.size() * baseline).round() as i32);
        self.raw(match style.anchor().h_pos {
            HPos::Left => "\">",
            HPos::Center => "\" text-anchor=\"middle\">",
            HPos::Right => "\" text-anchor=\"end\">",
        });
        self.escaped(text);
        self.raw("</text>");
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size() as i32;
        Ok((
            text::width(text, size, text::Weight::Normal).unsigned_abs(),
            text::line_height(size).unsigned_abs(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(tenths: i32) -> String {
        let mut out = String::new();
        Svg {
            out: &mut out,
            size: (0, 0),
            last_line: ("", 0),
        }
        .number(tenths);
        out
    }

    #[test]
    fn tenths_are_written_as_short_pixels() {
        for (tenths, expected) in [
            (0, "0"),
            (5, ".5"),
            (-5, "-.5"),
            (10, "1"),
            (125, "12.5"),
            (-10_007, "-1000.7"),
            (i32::MIN, "-214748364.8"),
        ] {
            assert_eq!(written(tenths), expected);
        }
    }
}
