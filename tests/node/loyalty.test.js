// The loyalty projection's form: its presets are those of the core, its files harm no spreadsheet, its links read back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from '../../www/engine/loyalty.js';
import { parseState, writeState } from '../../www/elements/fragment-state.js';
import { fields } from '../../www/elements/loyalty-form.js';
import { calculate } from '../../www/elements/loyalty-outcome.js';
import { modes, valuesOf } from '../../www/elements/loyalty-presets.js';
import { csv, csvCell } from '../../www/elements/month-table.js';

const loyalty = await load(readFileSync(new URL('../../www/wasm/loyalty_bg.wasm', import.meta.url)));

/** What the form would read: fields that do not belong to the chosen reward and expiry are not shown. */
const shown = (values) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => {
    const { when } = fields.find((field) => field.name === name) ?? {};
    return !when || when.is.includes(String(values[when.field]));
  }));

for (const mode of modes) {
  test(`the preset ${mode} is the one of the core`, () => {
    const { options, simulation } = calculate(loyalty, mode, shown(valuesOf(mode)));
    const core = loyalty.programmePreset(mode);
    const rounded = (value) => JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'number' ? Number(part.toPrecision(12)) : part)));
    const sorted = (value) => Object.fromEntries(Object.entries(rounded(value)).sort());
    assert.deepEqual(sorted(options), sorted(core));
    assert.deepEqual(simulation.ranges, loyalty.programmePresetRanges(mode));
  });

  test(`a link holds the preset ${mode}`, () => {
    const values = valuesOf(mode);
    const owner = { key: 'loyalty', fields };
    assert.deepEqual(parseState(writeState({ mode, values }, owner), owner).values, values);
  });
}

test('a cell is never a formula, and always one cell', () => {
  assert.equal(csvCell('=1+1', ','), "'=1+1");
  assert.equal(csvCell('@SUM(A1)', ';'), "'@SUM(A1)");
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
