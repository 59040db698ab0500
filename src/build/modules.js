// The wasm modules: each is a Cargo feature, a loader in www/engine and a budget. A page loads only what it shows.

/** Bytes of wasm and its JavaScript, brotli. Raising one needs its reason in CHANGELOG.md. */
export const MODULES = { clv: 56_000, levers: 92_000, loyalty: 86_000, survey: 77_500, 'survey-answers': 35_500, customers: 211_000, 'customer-charts': 62_500 };
