//! The words on the plot: the names of the lines and what the marked point says, together.

use plotters_backend::BackendCoord;

use super::axes::Axes;
use super::canvas::Canvas;
use super::label::{Block, Place};
use super::mark::Mark;
use super::names::Names;
use super::sheet::Sheet;

/// Writes the names and what the marks say where they cover neither these lines nor each other. Line `i` is that of name `i`;
/// further ones are only kept free. Where there is not room for all, those that fit are written.
pub(super) fn annotate(
    sheet: &Sheet<'_>,
    axes: &Axes,
    canvas: &Canvas<'_>,
    lines: Vec<Vec<BackendCoord>>,
    names: &Names<'_>,
    marks: &[Mark<'_>],
) {
    let mut places = axes.places(sheet, canvas, lines);
    let mut said = Vec::new();
    for mark in marks {
        mark.draw_dot(canvas, &mut places);
        said.push((canvas.at(mark.anchor()), mark.blocks(sheet, axes)));
    }
    let arrange = |mark_first: bool| {
        let mut places = places.clone();
        let mut placed: Vec<(&Block, Place)> = Vec::new();
        for turn in [mark_first, !mark_first] {
            if turn {
                for (at, blocks) in &said {
                    placed.extend(places.beside(blocks, *at));
                }
            } else {
                let named = names.places(sheet, axes, canvas, &mut places);
                placed.extend(
                    named
                        .into_iter()
                        .filter_map(|(block, place)| Some((block, place?))),
                );
            }
        }
        placed
    };
    // A mark has the first choice, because its label must be close; unless that takes a name's only place.
    let mut placed = arrange(true);
    if placed.len() < names.len() + marks.len() {
        let other = arrange(false);
        if other.len() > placed.len() {
            placed = other;
        }
    }
    for (block, place) in placed {
        canvas.block(block, &place);
    }
}
