// What the methodology says about one thing: formulas, symbols, sources and checks; its words are in www/words/methodology.

/**
 * @typedef {import('../words/en/methodology.js').MethodologyWords} MethodologyWords
 * @typedef {keyof MethodologyWords['entries']} EntryId
 * @typedef {keyof MethodologyWords['symbols']} SymbolName
 * @typedef {keyof MethodologyWords['captions']} CaptionName
 */

/**
 * Numbers of a reference file that the tests hold the package to; `npm run verify` counts them.
 * @typedef {object} Reference
 * @property {string} file in tests/reference
 * @property {RegExp} quantities as tests/verify names them
 */

/**
 * @typedef {object} Entry
 * @property {EntryId} id its address on the page
 * @property {readonly (string | readonly [formula: string, caption: CaptionName])[]} formulas as mathml.js reads them
 * @property {readonly (readonly [sign: string, name: SymbolName])[]} symbols
 * @property {readonly string[]} sources none where the definition is our own
 * @property {readonly Reference[]} [references]
 * @property {readonly string[]} [tests] tests beside those of reference files, below tests/
 */

/**
 * @typedef {object} Section
 * @property {keyof MethodologyWords['sections']} id
 * @property {readonly Entry[]} entries
 */

/** Not exported by a module of data alone, so that its types are known elsewhere. */
export {};
