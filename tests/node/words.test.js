// The words of all languages: the same gaps to fill, the right forms, nothing forgotten.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fields as channelsFields } from '../../www/elements/channels/form.js';
import { fields as clvFields } from '../../www/elements/clv/form.js';
import { catalogue, costsOf, leverNames } from '../../www/elements/levers/catalogue.js';
import { fields as leversFields } from '../../www/elements/levers/form.js';
import { fields as loyaltyFields } from '../../www/elements/loyalty/form.js';
import { fields as surveyFields } from '../../www/elements/survey/form.js';
import { tableField } from '../../www/elements/fields/table-field.js';
import { createFormat } from '../../www/words/format.js';
import { CODES, PROGRAM_CODES } from '../../www/engine/error.js';
import { loadInsightsWords } from '../../www/words/insights.js';
import { loadChannelsWords } from '../../www/words/channels.js';
import { loadClvWords } from '../../www/words/clv.js';
import { loadLeversWords } from '../../www/words/levers.js';
import { loadLoyaltyWords } from '../../www/words/loyalty.js';
import { chooseLanguage, languages, loadSharedWords } from '../../www/words/index.js';
import { loadMethodologyWords } from '../../www/words/methodology.js';
import { loadBuilderWords } from '../../www/words/page-builder.js';
import { loadChannelsPageWords } from '../../www/words/page-channels.js';
import { loadClvPageWords } from '../../www/words/page-clv.js';
import { loadLeversPageWords } from '../../www/words/page-levers.js';
import { loadLoyaltyPageWords } from '../../www/words/page-loyalty.js';
import { loadSurveyPageWords } from '../../www/words/page-survey.js';
import { loadSurveyWords } from '../../www/words/survey.js';

/** The calculators' words and fields; those of their pages. */
const CALCULATORS = [
  { name: 'clv', load: loadClvWords, fields: clvFields },
  { name: 'levers', load: loadLeversWords, fields: leversFields },
  { name: 'channels', load: loadChannelsWords, fields: channelsFields },
  { name: 'loyalty', load: loadLoyaltyWords, fields: loyaltyFields },
  { name: 'survey', load: loadSurveyWords, fields: surveyFields },
];
const PAGES = [
  { name: 'builder', load: loadBuilderWords },
  { name: 'methodology', load: loadMethodologyWords },
  { name: 'page of clv', load: loadClvPageWords },
  { name: 'page of levers', load: loadLeversPageWords },
  { name: 'page of channels', load: loadChannelsPageWords },
  { name: 'page of loyalty', load: loadLoyaltyPageWords },
  { name: 'page of survey', load: loadSurveyPageWords },
];

/**
 * @param {object} words
 * @returns {[path: string, text: string][]}
 */
const texts = (words, path = '') =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : texts(value, `${path}${key}.`),
  );

/** @param {string} text */
const gaps = (text) => [...new Set(text.match(/\{[^}]*\}/gu))].sort();

const WORDS = new URL('../../www/words/', import.meta.url);

test('every folder of words is a language that is offered, and has the files that English has', () => {
  const folders = readdirSync(WORDS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), languages.toSorted());
  const english = readdirSync(new URL('en/', WORDS));
  for (const language of languages.filter((code) => code !== 'en')) {
    assert.deepEqual(readdirSync(new URL(`${language}/`, WORDS)), english, language);
    // So that the type check tells what is missing.
    for (const file of english) {
      assert.match(readFileSync(new URL(`${language}/${file}`, WORDS), 'utf8'), /@type \{import\('\.\.\/en\/[a-z-]+\.js'\)\.\w+Words\} \*\/\nexport const words = /u, `${language}/${file}`);
    }
  }
});

for (const language of languages) {
  for (const { name, load } of [...CALCULATORS, ...PAGES]) {
    test(`${language} fills the gaps that English fills (${name})`, async () => {
      const english = new Map(texts(await load('en')));
      const own = texts(await load(language));
      assert.deepEqual(own.map(([path]) => path).sort(), [...english.keys()].sort());
      for (const [path, text] of own) {
        assert.notEqual(text.trim(), '', path);
        // A language inflects its periods: "each month" may need another form than "month".
        const same = (/** @type {string} */ one) => gaps(one.replaceAll('{ofPeriod}', '{period}'));
        assert.deepEqual(same(text), same(english.get(path) ?? ''), path);
      }
    });
  }

  for (const { name: calculator, load, fields } of CALCULATORS) {
    test(`${language} names every field and choice of ${calculator}`, async () => {
      const words = await load(language);
      for (const { name, calendar, choices, columns, control } of fields) {
        assert.ok(name in words.fields, name);
        // What draws itself otherwise has no columns to see, and Intl names the months.
        for (const column of control && control !== tableField ? [] : columns ?? []) assert.ok(/** @type {any} */ (words).columns[name]?.[column.name], `${name}: ${column.name}`);
        // A choice of an input is called as that input.
        for (const choice of calendar ? [] : choices ?? []) assert.ok(/** @type {any} */ (words.choices)[name]?.[choice] ?? /** @type {any} */ (words.fields)[choice], `${name}: ${choice}`);
      }
    });
  }

  test(`${language} has words for every error that people meet`, async () => {
    const { errors, failures } = await loadInsightsWords(language);
    const known = { ...errors, ...failures };
    for (const code of CODES) assert.ok(known[/** @type {keyof typeof known} */ (code)], code);
  });

  test(`${language} names every lever, what it acts on and what it costs`, async () => {
    const { levers } = await loadLeversWords(language);
    for (const name of leverNames) {
      assert.ok(levers.names[name].name && levers.names[name].hint, name);
      for (const [quantity] of catalogue[name].effects) assert.ok(levers.quantities[quantity].label, quantity);
      for (const cost of costsOf(name)) assert.ok(levers.costs[cost], cost);
    }
  });
}

test('no code is thrown that has no words', () => {
  const sources = (/** @type {string} */ folder, /** @type {string} */ ending) =>
    readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true })
      .map(String)
      .filter((path) => path.endsWith(ending))
      .map((path) => readFileSync(new URL(`../../${folder}/${path}`, import.meta.url), 'utf8'));
  const found = (/** @type {string[]} */ texts, /** @type {RegExp} */ pattern) => texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  const rust = [...sources('src', '.rs')];
  const js = found([...sources('www/engine', '.js'), ...sources('www/elements', '.js')], /\bcode: ([^,}]*'\w+')/g);
  const thrown = new Set([
    ...found(rust, /\.(?:reject|fail)\("(\w+)"/g),
    ...found(rust, /Rule::\w+(?: \{ \.\. \})? => "(\w+)",/g),
    ...found(rust, /(?:code: |=> )"(missingField|wrongType)"/g),
    ...found(js, /'(\w+)'/g),
  ]);
  assert.ok(thrown.size >= 15, [...thrown].join());
  const known = new Set([...CODES, ...PROGRAM_CODES]);
  assert.deepEqual([...thrown].filter((code) => !known.has(/** @type {any} */ (code))), []);
});

/** @param {import('../../www/words/index.js').Language} locale */
const formatFor = async (locale, currency = 'PLN') => createFormat({ locale, currency, words: await loadSharedWords(locale) });
const plain = (/** @type {string} */ text) => text.replace(/[\u00a0\u202f]/gu, ' ');

test('years and months take the form of their number', async () => {
  const counted = { en: ['1 year', '2 years', '5 years', '1.5 years'], pl: ['1 rok', '2 lata', '5 lat', '1,5 roku'], sk: ['1 rok', '2 roky', '5 rokov', '1,5 roka'], cs: ['1 rok', '2 roky', '5 let', '1,5 roku'], de: ['1 Jahr', '2 Jahre', '5 Jahre', '1,5 Jahre'], es: ['1 año', '2 años', '5 años', '1,5 años'] };
  for (const language of languages) {
    const format = await formatFor(language);
    assert.deepEqual([1, 2, 5, 1.5].map((years) => plain(format.years(years))), counted[language]);
  }
  const polish = await formatFor('pl');
  assert.deepEqual([0, 1 / 12, 0.25, 0.5, 1, 1.75, 0.55].map((years) => plain(polish.duration(years))), [
    '0 lat', '1 miesiąc', '3 miesiące', '6 miesięcy', '1 rok', '1 rok 9 miesięcy', '6,6 miesiąca',
  ]);
});

test('a period is named by how many there are in a year', async () => {
  const [english, polish, slovak] = await Promise.all(languages.map((language) => formatFor(language)));
  assert.equal(english?.inPeriod(7, 12), 'in month 7');
  assert.equal(polish?.inPeriod(7, 12), 'w\u00a07. miesiącu');
  assert.equal(slovak?.inPeriod(2, 4), 'v\u00a02. štvrťroku');
  assert.equal(polish?.inPeriod(2, 52), 'w\u00a02. okresie');
});

test('a calendar period is called as the language calls it', async () => {
  const said = { en: 'Q4 2025', pl: 'IV kw. 2025', sk: 'Q4 2025', cs: 'Q4 2025', de: 'Q4 2025', es: 'T4 2025' };
  for (const language of languages) {
    const format = await formatFor(language);
    assert.equal(plain(format.periodName('2025-Q4')), said[language]);
    assert.equal(format.periodName('2025'), '2025');
    assert.match(format.periodName('2025-12'), /2025/u);
    assert.equal(format.periodName(''), '');
  }
});

test('amounts in the visitor’s currency', async () => {
  assert.equal(plain((await formatFor('pl')).money(4000)), '4000 zł');
  assert.equal(plain((await formatFor('sk', 'EUR')).money(1234.5)), '1 234,50 €');
  assert.equal((await formatFor('en', 'USD')).roundMoney(528.6), '$529');
  assert.equal((await formatFor('en', 'USD')).roundMoney(87.51), '$87.51');
  assert.equal((await formatFor('en', 'USD')).money(-0), '$0');
});

test('one minus sign in every language and before every kind of number; a hyphen in what is typed and in what spreadsheets read', async () => {
  for (const language of languages) {
    const format = await formatFor(language, 'EUR');
    const { money, roundMoney, share, wholeShare, count, score, ratio, short, expected, points } = format;
    for (const write of [money, roundMoney, share, wholeShare, count, score, ratio, short, expected, points]) {
      assert.match(write(-0.25), /^[^-]*−[^-−]*$/u);
      assert.doesNotMatch(write(0.25), /[-−]/u);
    }
    assert.match(format.typed(-0.25), /^-0[.,]25$/u);
    assert.match(format.plain(-0.25), /^-0[.,]25$/u);
  }
});

test('the first language that we speak', () => {
  assert.equal(chooseLanguage(['fr-FR', 'sk-SK', 'en']), 'sk');
  assert.equal(chooseLanguage([null, undefined, 'PL']), 'pl');
  assert.equal(chooseLanguage(['it', 'fr']), 'en');
});

test('the last day of a month is written as the language writes a date', async () => {
  const said = { en: ['December 31', 'April 30', 'February 28/29'], pl: ['31 grudnia', '30 kwietnia', '28/29 lutego'], sk: ['31. decembra', '30. apríla', '28/29. februára'], cs: ['31. prosince', '30. dubna', '28/29. února'], de: ['31. Dezember', '30. April', '28/29. Februar'], es: ['31 de diciembre', '30 de abril', '28/29 de febrero'] };
  for (const language of languages) {
    const format = await formatFor(language);
    assert.deepEqual([12, 4, 2].map((month) => plain(format.endOfMonth(month))), said[language]);
  }
  assert.equal((await formatFor('pl')).monthOfYear(12), 'grudzień');
});
