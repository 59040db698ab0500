// The wasm modules: each is a Cargo feature, a loader in www/engine and a budget. A page loads only what it shows.

/** Bytes of wasm and its JavaScript, brotli. Raising one needs its reason in CHANGELOG.md. */
export const MODULES = { clv: 65_000, levers: 97_000, loyalty: 90_000, survey: 81_000, 'survey-answers': 37_000, customers: 218_000, 'customer-charts': 65_000 };
