//! How wide a text is: a static table, because a drawing must not depend on the fonts of the machine that draws it.
//!
//! For each letter the wider of Liberation Sans (metrically Arial and Helvetica) and DejaVu Sans, the widest of the
//! common system fonts: a label may get more room than it needs, not less.

/// From the top of a line of text to its baseline, in ems.
pub(super) const ASCENT: f64 = 0.8;
/// From the middle of the capitals and digits to the baseline, in ems.
pub(super) const MIDDLE: f64 = 0.36;
/// From the baseline to the bottom of a line of text, in ems.
pub(super) const DESCENT: f64 = 0.22;

/// How heavy the style sheet draws a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Normal,
    Bold,
}

/// Thousandths of an em for U+0020 to U+007E.
#[rustfmt::skip]
const ASCII: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636,
    636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667, 611, 778, 752, 295,
    500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838,
    556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521,
    392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];

/// An ASCII letter as wide as each of U+00C0 to U+017F: its base letter, or for the others one of that width.
const LATIN: &[u8; 192] = b"AAAAAAWCEEEEIIIIDNOOOOO+OUUUUYPbaaaaaamceeeeiiiionooooo+ouuuuypy\
AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiNnJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoWmRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzf";

fn advance(character: char) -> i32 {
    let code = character as usize;
    let ascii = |code: usize| {
        code.checked_sub(0x20)
            .and_then(|index| ASCII.get(index))
            .copied()
    };
    let latin = || {
        code.checked_sub(0xc0)
            .and_then(|index| LATIN.get(index))
            .and_then(|&base| ascii(usize::from(base)))
    };
    ascii(code).or_else(latin).map_or_else(
        || match code {
            0xa0 | 0x2000..=0x200a | 0x202f => 318,
            0x300..=0x36f | 0x200b..=0x200f => 0,
            0x2018..=0x201a => 318,
            0x2190..=0x2212 | 0x2014 | 0x2026 | 0x1100.. => 1000,
            _ => 640,
        },
        i32::from,
    )
}

/// The width of one line of text at a font size, both in tenths of a pixel.
pub(super) fn width(text: &str, size: i32, weight: Weight) -> i32 {
    let advances: i32 = text
        .chars()
        .map(advance)
        .fold(0, |sum, advance| sum.saturating_add(advance));
    let widening = match weight {
        Weight::Normal => 1.0,
        Weight::Bold => 1.15,
    };
    (f64::from(advances) / 1000.0 * f64::from(size) * widening).ceil() as i32
}

/// From one baseline to the next.
pub(super) fn line_height(size: i32) -> i32 {
    size * 5 / 4
}

/// Breaks a text at its spaces into lines no wider than `room`; what does not fit into `most` lines ends in "…".
/// Also whether that was necessary.
pub(super) fn wrap(
    text: &str,
    size: i32,
    weight: Weight,
    room: i32,
    most: usize,
) -> (Vec<String>, bool) {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_ascii_whitespace() {
        let is_last = lines.len() >= most;
        match lines.last_mut() {
            Some(line) if is_last || width(&[line, " ", word].concat(), size, weight) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let mut is_cut = false;
    for line in &mut lines {
        is_cut |= shorten(line, size, weight, room);
    }
    (lines, is_cut)
}

/// Cuts a line that is too long and marks the cut; returns whether it did.
fn shorten(line: &mut String, size: i32, weight: Weight, room: i32) -> bool {
    if width(line, size, weight) <= room {
        return false;
    }
    let mut room = room - width("…", size, weight);
    let cut = line
        .char_indices()
        .find(|&(_, character)| {
            room -= width(character.encode_utf8(&mut [0; 4]), size, weight);
            room < 0
        })
        .map_or(line.len(), |(index, _)| index);
    line.truncate(cut);
    line.truncate(line.trim_end().len());
    line.push('…');
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_marks_are_as_wide_as_their_base() {
        for (marked, base) in [
            ("Skumulowany zysk ążź", "Skumulowany zysk azz"),
            ("ľščťžÝ", "lsctzY"),
        ] {
            assert_eq!(
                width(marked, 130, Weight::Normal),
                width(base, 130, Weight::Normal)
            );
        }
    }

    #[test]
    fn digits_are_tabular() {
        for digit in '0'..='9' {
            assert_eq!(advance(digit), advance('0'));
        }
    }

    #[test]
    fn wrapped_lines_fit_and_keep_every_word_or_say_so() {
        let text = "pays back in month 7 of the first year";
        let (lines, is_cut) = wrap(text, 130, Weight::Normal, 1200, 9);
        assert!(!is_cut);
        assert_eq!(lines.join(" "), text);
        assert!(lines.len() > 1);
        let (short, is_cut) = wrap(text, 130, Weight::Normal, 1200, 2);
        assert!(is_cut);
        assert_eq!(short.len(), 2);
        assert!(
            short
                .iter()
                .all(|line| width(line, 130, Weight::Normal) <= 1200)
        );
        assert!(short.last().is_some_and(|line| line.ends_with('…')));
        assert_eq!(
            wrap("Donaudampfschifffahrt", 130, Weight::Normal, 500, 3)
                .0
                .len(),
            1
        );
        assert!(wrap("  ", 130, Weight::Normal, 500, 3).0.is_empty());
    }
}
