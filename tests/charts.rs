//! Drawings against reviewed files (`BLESS=1` rewrites them), and what holds for every drawing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "charts/cases.rs"]
mod cases;
#[path = "charts/xml.rs"]
mod xml;

use std::path::PathBuf;

/// A file for each case; a changed drawing is written beside the reviewed one, so that both can be looked at.
#[test]
fn drawings_are_the_reviewed_ones() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/charts");
    let bless = std::env::var_os("BLESS").is_some();
    let mut changed = Vec::new();
    for (name, drawing) in cases::all() {
        let reviewed = folder.join(format!("{name}.svg"));
        let beside = folder.join(format!("{name}-changed.svg"));
        let svg = drawing.svg.replace("><", ">\n<") + "\n";
        let is_same = std::fs::read_to_string(&reviewed).is_ok_and(|file| file == svg);
        if bless {
            std::fs::write(&reviewed, &svg).unwrap();
        }
        if bless || is_same {
            let _ = std::fs::remove_file(&beside);
        } else {
            std::fs::write(&beside, &svg).unwrap();
            changed.push(beside.display().to_string());
        }
    }
    assert!(
        changed.is_empty(),
        "drawings changed; look at them, then run with BLESS=1 to accept:\n{}",
        changed.join("\n")
    );
}
