// What is wrong with the options of a survey is named by its path, whatever it is nested in.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadSurvey, loadSurveyAnswers } from '../../www/engine/index.js';

/** @param {string} name */
const wasm = (name) => readFileSync(new URL(`../../dist/package/wasm/${name}_bg.wasm`, import.meta.url));
const survey = await loadSurvey(wasm('survey'));
const answers = await loadSurveyAnswers(wasm('survey-answers'));

const WAVE = { groups: { promoters: 93, passives: 32, detractors: 9 } };
const TEXT = new TextEncoder().encode('9\n10\n3\n');

/** @type {[what: string, call: () => unknown, code: string, field: string][]} */
const FAULTS = [
  ['no options at all', () => survey.netPromoterScore(/** @type {any} */ (undefined)), 'wrongType', ''],
  ['an option that is missing', () => survey.netPromoterScore(/** @type {any} */ ({ confidence: 0.9 })), 'missingField', 'responses'],
  ['an option that is misspelt', () => survey.netPromoterScore(/** @type {any} */ ({ responses: WAVE, confidnce: 0.9 })), 'unknownField', 'confidnce'],
  ['a choice that is none', () => survey.netPromoterScore(/** @type {any} */ ({ responses: WAVE, method: 'guess' })), 'unknownChoice', 'method'],
  ['a choice as Rust writes it', () => survey.netPromoterScore(/** @type {any} */ ({ responses: WAVE, method: 'AdjustedWald' })), 'unknownChoice', 'method'],
  ['two ways to say the same', () => survey.netPromoterScore(/** @type {any} */ ({ responses: { ...WAVE, answers: [9] } })), 'wrongType', 'responses'],
  ['a count that is a text', () => survey.netPromoterScore(/** @type {any} */ ({ responses: { groups: { promoters: '9', passives: 1, detractors: 1 } } })), 'wrongType', 'responses.groups.promoters'],
  ['a hole in a list', () => survey.netPromoterScore(/** @type {any} */ ({ responses: { answers: [9, null] } })), 'wrongType', 'responses.answers[1]'],
  [
    'an answer in a list of lists',
    () => survey.satisfactionIndex(/** @type {any} */ ({ responses: { respondents: [[1, 2], [3, 'x']] }, weights: [1, 1], lowest: 1, highest: 10 })),
    'wrongType',
    'responses.respondents[1][1]',
  ],
  ['a wave in a list', () => survey.trend(/** @type {any} */ ({ waves: [{ time: 0, responses: WAVE }, { time: 1 }] })), 'missingField', 'waves[1].responses'],
  ['yes or no', () => survey.sampleSize(/** @type {any} */ ({ margin: 5, adjusted: 1 })), 'wrongType', 'adjusted'],
  ['options within options', () => survey.scoreScenario(/** @type {any} */ ({ today: { responses: WAVE }, points: 1, reading: 'passiveToPromoter' })), 'missingField', 'today.promoters'],
  ['a column that is not a whole number', () => answers.readAnswers(TEXT, { columns: { score: 0.5 } }), 'wholeNumber', 'columns.score'],
  ['a column before the first', () => answers.readAnswers(TEXT, { columns: { score: -1 } }), 'wrongType', 'columns.score'],
  ['a file that is no bytes', () => answers.readAnswers(/** @type {any} */ ('9'), {}), 'wrongType', 'bytes'],
];

for (const [what, call, code, field] of FAULTS) {
  test(`${what}: ${code}${field && ` at ${field}`}`, () => {
    assert.throws(call, { name: 'LifeworthError', code, field });
  });
}

test('what may be left out may also be null or undefined', () => {
  const short = survey.netPromoterScore({ responses: WAVE });
  assert.deepEqual(survey.netPromoterScore(/** @type {any} */ ({ responses: WAVE, confidence: null, method: undefined })), short);
  assert.equal(answers.readAnswers(TEXT, {}).answers.length, 3);
});
