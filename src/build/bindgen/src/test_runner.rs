//! The wasm-bindgen test runner, named as Cargo's runner for wasm32 by `npm test`.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
