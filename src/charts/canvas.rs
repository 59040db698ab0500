//! The plotters areas of one drawing, and the few strokes that our charts are made of.

use plotters::coord::Shift;
use plotters::coord::cartesian::{Cartesian2d, MeshLine};
use plotters::drawing::{DrawingArea, IntoDrawingArea};
#[cfg(feature = "customer-charts")]
use plotters::element::Rectangle;
use plotters::element::{
    Circle, CoordMapper, Drawable, PathElement, PointCollection, Polygon, Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::{BackendCoord, DrawingBackend};

use super::backend::Svg;
use super::label::{Area, Block, Place};
use super::role::Role;
use super::scale::Linear;
use super::sheet::Sheet;
use super::text::{self, Weight};

type Plane = Cartesian2d<Linear, Linear>;

/// The whole sheet in tenths of a pixel, and the plot on it in values.
pub(super) struct Canvas<'a> {
    sheet: DrawingArea<Svg<'a>, Shift>,
    plot: DrawingArea<Svg<'a>, Plane>,
    text: TextStyle<'static>,
}

impl<'a> Canvas<'a> {
    /// Opens a drawing with a plot and the scales of its axes.
    pub(super) fn open(
        out: &'a mut String,
        sheet: &Sheet<'_>,
        plot: &Area,
        (x, y): (Linear, Linear),
    ) -> Self {
        let size = (sheet.width, sheet.height);
        let area = Svg::open(out, size, sheet.text_size, &sheet.caption).into_drawing_area();
        let plane = Cartesian2d::new(x, y, (plot.left..plot.right, plot.bottom..plot.top));
        let (below, beside) = (sheet.height - plot.bottom, sheet.width - plot.right);
        let plot = area
            .margin(plot.top, below, plot.left, beside)
            .apply_coord_spec(plane);
        let font = FontDesc::new(
            FontFamily::SansSerif,
            f64::from(sheet.text_size),
            FontStyle::Normal,
        );
        Canvas {
            sheet: area,
            plot,
            text: TextStyle::from(font),
        }
    }

    /// Closes the drawing.
    pub(super) fn close(self) {
        ignore(self.sheet.present());
    }

    /// Where a value lies on the sheet.
    pub(super) fn at(&self, value: (f64, f64)) -> BackendCoord {
        self.plot.map_coordinate(&value)
    }

    /// Where values lie on the sheet.
    pub(super) fn path(&self, values: &[(f64, f64)]) -> Vec<BackendCoord> {
        values.iter().map(|&value| self.at(value)).collect()
    }

    /// A line through values.
    #[inline(never)]
    pub(super) fn line(&self, role: Role, values: &[(f64, f64)]) {
        draw(&self.plot, &PathElement::new(values, role.style()));
    }

    /// An area around values.
    #[inline(never)]
    pub(super) fn area(&self, role: Role, values: &[(f64, f64)]) {
        draw(&self.plot, &Polygon::new(values, role.style()));
    }

    /// A bar from one value to another in both directions.
    pub(super) fn bar(&self, role: Role, (x0, x1): (f64, f64), (y0, y1): (f64, f64)) {
        self.area(role, &[(x0, y0), (x1, y0), (x1, y1), (x0, y1)]);
    }

    /// A rectangle on the sheet.
    #[inline(never)]
    pub(super) fn rectangle(&self, role: Role, area: &Area) {
        let (left, top, right, bottom) = (area.left, area.top, area.right, area.bottom);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        draw(&self.sheet, &Polygon::new(corners, role.style()));
    }

    /// A line on the sheet.
    pub(super) fn stroke(&self, role: Role, from: BackendCoord, to: BackendCoord) {
        draw(&self.sheet, &PathElement::new([from, to], role.style()));
    }

    /// A cell on the sheet: cells of one role in a row are one element.
    #[cfg(feature = "customer-charts")]
    pub(super) fn cell(&self, role: Role, area: &Area) {
        let corners = [(area.left, area.top), (area.right, area.bottom)];
        draw(&self.sheet, &Rectangle::new(corners, role.style()));
    }

    /// A dot at a value.
    #[inline(never)]
    pub(super) fn dot(&self, role: Role, value: (f64, f64), radius: i32) {
        draw(&self.plot, &Circle::new(value, radius, role.style()));
    }

    /// The horizontal lines of the plot and the tick marks under it.
    pub(super) fn mesh(&self, tick: i32) {
        ignore(self.plot.draw_mesh(
            |svg, line| match line {
                MeshLine::XMesh((x, y), _, _) => {
                    svg.draw_line((x, y), (x, y + tick), &Role::Axis.color())
                }
                MeshLine::YMesh(from, to, &value) => {
                    let role = if value == 0.0 { Role::Zero } else { Role::Grid };
                    svg.draw_line(from, to, &role.color())
                }
            },
            0,
            0,
        ));
    }

    /// One line of text on the sheet.
    #[inline(never)]
    pub(super) fn text(&self, role: Role, anchor: (HPos, VPos), at: BackendCoord, text: &str) {
        let mut style = self.text.clone();
        style.color = role.color();
        style.pos = Pos::new(anchor.0, anchor.1);
        draw(&self.sheet, &Text::new(text, at, style));
    }

    /// One line of text above a value, cut if the sheet is narrower.
    #[inline(never)]
    pub(super) fn over(&self, sheet: &Sheet<'_>, role: Role, value: (f64, f64), text: &str) {
        let (x, y) = self.at(value);
        let (lines, _) = text::wrap(text, sheet.text_size, Weight::Bold, sheet.width, 1);
        for line in lines {
            let (middle, _) = sheet.within(x, &line, Weight::Bold);
            let at = (middle, y - sheet.text_size / 3);
            self.text(role, (HPos::Center, VPos::Bottom), at, &line);
        }
    }

    /// The lines of a label.
    #[inline(never)]
    pub(super) fn block(&self, block: &Block, place: &Place) {
        let mut y = place.top;
        for (role, line) in &block.lines {
            self.text(*role, (place.align, VPos::Top), (place.x, y), line);
            y += block.line_height;
        }
    }
}

fn draw<'e, 'a, C, E, B>(area: &DrawingArea<Svg<'a>, C>, element: &'e E)
where
    C: plotters::coord::CoordTranslate,
    B: CoordMapper,
    &'e E: PointCollection<'e, C::From, B>,
    E: Drawable<Svg<'a>, B>,
{
    ignore(area.draw(element));
}

/// Writing into a string cannot fail, and no area is drawn on while it is drawn on.
fn ignore<E>(_: Result<(), E>) {}
