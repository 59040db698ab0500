// The loyalty projection's form: its presets are those of the core, its files harm no spreadsheet, its links read back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from '../../www/engine/loyalty.js';
import { parseState, writeState } from '../../www/elements/fragment-state.js';
import { fields } from '../../www/elements/loyalty/form.js';
import { calculate } from '../../www/elements/loyalty/outcome.js';
import { modes, valuesOf } from '../../www/elements/loyalty/presets.js';
import { csv, csvCell } from '../../www/elements/loyalty/month-table.js';
import { languages } from '../../www/words/index.js';
import { loadLoyaltyWords } from '../../www/words/loyalty.js';

const loyalty = await load(readFileSync(new URL('../../www/wasm/loyalty_bg.wasm', import.meta.url)));

/** @typedef {import('../../www/elements/fields/form.js').Value} Value */

/**
 * What the form would read: fields that do not belong to the chosen reward and expiry are not shown.
 *
 * @param {Record<string, Value>} values
 */
const shown = (values) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => {
    const { when } = fields.find((field) => field.name === name) ?? {};
    return !when || when.is.includes(String(values[when.field]));
  }));

for (const mode of /** @type {import('../../www/wasm/loyalty.js').ProgrammePreset[]} */ (modes)) {
  test(`the preset ${mode} is the one of the core`, () => {
    const { options, simulation } = calculate(loyalty, mode, shown(valuesOf(mode)));
    const core = loyalty.programmePreset(mode);
    const rounded = (/** @type {object} */ value) => JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'number' ? Number(part.toPrecision(12)) : part)));
    const sorted = (/** @type {object} */ value) => Object.fromEntries(Object.entries(rounded(value)).sort());
    // The form asks for the calendar only where something depends on it.
    assert.deepEqual(sorted({ startMonthOfYear: 1, ...options }), sorted(core));
    assert.deepEqual(simulation.ranges, loyalty.programmePresetRanges(mode));
  });

  test(`a link holds the preset ${mode}`, () => {
    const values = valuesOf(mode);
    const owner = { key: 'loyalty', fields };
    assert.deepEqual(parseState(writeState({ mode, values }, owner), owner).values, values);
  });
}

test('a cell is always one cell, and no heading begins a formula', async () => {
  for (const language of languages) {
    const { months } = await loadLoyaltyWords(language);
    for (const heading of Object.values(months.columns)) assert.match(heading, /^\p{L}/u);
  }
  assert.equal(csvCell('-12,5', ';'), '-12,5');
  assert.equal(csvCell('-12,5', ','), '"-12,5"');
  assert.equal(csvCell('a "b"; c', ';'), '"a ""b""; c"');
  assert.equal(csv([['a', 'b'], ['1', '2']], ';'), 'a;b\r\n1;2');
});

test('the two inputs of the article are in the first preset', () => {
  const values = valuesOf('points');
  assert.equal(values['redemption.pointsPerReward'], 1000);
  assert.equal(values['reward.discount'], 0.1);
});

test('a link tells no ranges from nothing said about ranges', () => {
  const owner = { key: 'loyalty', fields };
  const written = writeState({ mode: 'points', values: { ranges: [] } }, owner);
  assert.deepEqual(parseState(written, owner).values, { ranges: [] });
  assert.deepEqual(parseState('loyalty=1', owner).values, {});
});

test('the likely value of a range is the number that it belongs to: of the programme, of a group, of a list', () => {
  const values = shown(valuesOf('tiers'));
  const ranges = [
    { input: 'uplifts.frequency', minimum: 0, maximum: 1 },
    { input: 'segments[2].averageOrderValue', minimum: 100, maximum: 300 },
    { input: 'enrolment.existingCustomers', minimum: 0, maximum: 0.1 },
  ];
  const { simulation, tornado } = calculate(loyalty, 'tiers', { ...values, ranges });
  assert.deepEqual(simulation.ranges.map(({ likely }) => likely), [0.16, 200, 0.08]);
  assert.deepEqual(tornado.map(({ input }) => input).sort(), ranges.map(({ input }) => input).sort());
});

test('a range that does not fit is an error at its end, by its place in the list', () => {
  const values = shown(valuesOf('points'));
  const at = (/** @type {number} */ minimum, /** @type {number} */ maximum) => () =>
    calculate(loyalty, 'points', { ...values, ranges: [{ input: 'uplifts.incrementality', minimum: 0, maximum: 1 }, { input: 'segments[0].grossMargin', minimum, maximum }] });
  assert.throws(at(0.4, 0.5), { field: 'ranges[1].minimum', code: 'atMost', limit: 0.35 });
  assert.throws(at(0.2, 0.3), { field: 'ranges[1].maximum', code: 'atLeast', limit: 0.35 });
  assert.throws(at(-0.1, 0.5), { field: 'ranges[1].minimum', code: 'atLeast', limit: 0 });
  assert.throws(at(0.2, 1.5), { field: 'ranges[1].maximum', code: 'atMost', limit: 1 });
  assert.doesNotThrow(at(0.35, 0.35));
});
