//! `lifeworth-bindgen MODULE.wasm OUT_DIR NAME`: writes NAME.js, NAME.d.ts and NAME_bg.wasm.

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
        .generate(out_dir)
}
