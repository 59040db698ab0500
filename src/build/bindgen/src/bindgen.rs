//! `lifeworth-bindgen MODULE.wasm OUT_DIR NAME`: writes NAME.js, NAME.d.ts and NAME_bg.wasm.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut next = |what: &str| {
        arguments
            .next()
            .with_context(|| format!("missing argument: {what}"))
    };
    let (module, out_dir, name) = (next("MODULE.wasm")?, next("OUT_DIR")?, next("NAME")?);
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen
        .input_path(module)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        // A trap leaves an instance in an unknown state; the engine then starts a fresh one.
        .reset_state_function(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .out_name(&name)
        .generate(&out_dir)?;
    let types = Path::new(&out_dir).join(name).with_extension("d.ts");
    let written = fs::read_to_string(&types)?;
    Ok(fs::write(types, as_typescript_writes_it(&written))?)
}

/// Documentation that went through a macro keeps the opening of a raw string, and links are those of rustdoc.
fn as_typescript_writes_it(declarations: &str) -> String {
    declarations
        .replace(" * r\" ", " * ")
        .replace("[`", "`")
        .replace("`]", "`")
}
