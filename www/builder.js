// The page that writes the code to embed a calculator: chosen on the left, seen live below, ready to copy.

import { elementOf, elements } from './elements/all.js';
import { colours } from './elements/styles/theme.js';
import { contrast } from './embed/contrast.js';
import { GuideList } from './embed/guide-list.js';
import { COLOURS, applyColours } from './embed/settings.js';
import { frameSnippet, headSnippet, linkSnippet, scriptSnippet } from './embed/snippets.js';
import { copies } from './page/copy.js';
import { CurrencyChoice } from './page/currency-choice.js';
import { find } from './page/find.js';
import { carryAlong, speak } from './page/speak.js';
import { fill } from './words/fill.js';
import { isCurrency } from './words/format.js';
import { chooseLanguage, languages, loadSharedWords } from './words/index.js';
import { loadBuilderWords } from './words/page-builder.js';

/** @typedef {import('./embed/snippets.js').Choice} Choice */
/** @typedef {import('./elements/fields/form.js').Value} Value */

/** What the builder asks of an element; those without inputs have neither mode nor value. */
/** @typedef {HTMLElement & {mode?: string, value?: Record<string, Value>}} Embedded */

const FORMS = /** @type {const} */ (['script', 'frame', 'link']);
const THEMES = /** @type {const} */ (['', 'light', 'dark']);

/** The colours of an element that nobody has told anything, on a light page. */
const USUAL = { accent: colours.accent[0] ?? '', text: colours.text[0] ?? '', background: '#ffffff' };

const which = find('#which', HTMLSelectElement);
const languageOf = find('#language', HTMLSelectElement);
const theme = find('#theme', HTMLSelectElement);
const live = find('#live', HTMLElement);
const code = find('#code', HTMLElement);
const guides = new GuideList(find('#places', HTMLElement));
const inputs = [...document.querySelectorAll('input[data-colour]')].filter((input) => input instanceof HTMLInputElement);
const given = new URLSearchParams(location.search);

let language = chooseLanguage([given.get('lang'), ...navigator.languages]);
let words = await loadBuilderWords(language);
let form = /** @type {typeof FORMS[number]} */ ('script');
let currency = '';
/** @type {Embedded | undefined} */
let element;
/** An element nobody has touched, to see what the visitor has changed. @type {Embedded | undefined} */
let untouched;

const currencies = new CurrencyChoice((code) => {
  currency = code;
  offerCurrency();
  update();
});

function offerCurrency() {
  currencies.offer(currency, { language, otherCurrency: words.otherCurrency });
  carryAlong(language, currency);
}

/** @returns {Choice | undefined} */
function chosen() {
  const entry = elementOf(which.value);
  if (!entry) return undefined;
  const { description: owner = { key: '', fields: [] } } = /** @type {any} */ (customElements.get(entry.tag) ?? {});
  const mode = element?.mode ?? '';
  const first = owner.modes?.[0] ?? mode;
  if (untouched && mode) untouched.mode = mode;
  const initial = untouched?.value ?? {};
  const changed = Object.entries(element?.value ?? {}).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(initial[name]));
  return {
    entry,
    base: new URL('.', location.href).href,
    title: names[entry.name],
    lang: languageOf.value,
    currency,
    theme: THEMES.find((known) => known === theme.value) ?? '',
    colours: Object.fromEntries(inputs.filter(isChosen).map((input) => [input.dataset.colour, input.value])),
    mode: mode === first ? '' : mode,
    values: Object.fromEntries(changed),
    owner,
  };
}

const isChosen = (/** @type {HTMLInputElement} */ input) => input.classList.contains('chosen');

/** The names of the calculators in the language of the calculator. @type {import('./words/en/page.js').FrameWords['nav']} */
let names = words.nav;

/** Shows what is chosen, live and as code. */
function update() {
  const choice = chosen();
  if (!choice) return;
  if (element) {
    element.lang = choice.lang;
    if (currency) element.setAttribute('currency', currency);
    if (choice.theme) element.setAttribute('theme', choice.theme);
    else element.removeAttribute('theme');
    for (const name of COLOURS) element.style.removeProperty(`--lifeworth-${name}`);
    applyColours(element, (name) => choice.colours[name]);
  }
  const texts = { script: scriptSnippet, frame: frameSnippet, link: (/** @type {Choice} */ link) => `${headSnippet(link)}\n${linkSnippet(link)}` };
  code.textContent = texts[form](choice);
  const length = code.textContent.length;
  find('#count', HTMLElement).textContent = fill(words.count[/** @type {keyof typeof words.count} */ (new Intl.PluralRules(language).select(length))], {
    n: new Intl.NumberFormat(language).format(length),
  });
  find('#form-hint', HTMLElement).textContent = words.form.hints[form];
  const { accent = USUAL.accent, background } = choice.colours;
  const ratio = background || choice.colours.accent ? contrast(accent, background ?? USUAL.background) : Infinity;
  find('#contrast', HTMLElement).textContent =
    ratio < 4.5 ? fill(words.colours.contrast, { ratio: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(ratio) }) : '';
  guides.write(choice);
}

/** Builds the calculator anew: another one was chosen. */
async function show() {
  const entry = elementOf(which.value) ?? elements[0];
  if (!entry) return;
  await entry.define();
  element = document.createElement(entry.tag);
  untouched = document.createElement(entry.tag);
  live.replaceChildren(element);
  update();
}

/** @param {HTMLSelectElement} select @param {readonly (readonly [value: string, text: string])[]} options */
function offer(select, options) {
  const { value } = select;
  select.replaceChildren(...options.map(([option, text]) => new Option(text, option)));
  if (options.some(([option]) => option === value)) select.value = value;
}

/** The language chosen last; its words may still be on their way. */
let spoken = language;

/**
 * @param {import('./words/index.js').Language} next
 * @returns {Promise<boolean>} whether it is spoken now: not if another was chosen meanwhile
 */
async function say(next) {
  spoken = next;
  const loaded = await loadBuilderWords(next);
  if (next !== spoken) return false;
  words = loaded;
  language = next;
  speak(words, next);
  offer(which, elements.map(({ tag, name }) => [tag, words.nav[name]]));
  offer(theme, THEMES.map((name) => [name, words.theme[name || 'page']]));
  for (const name of FORMS) find(`#forms [value=${name}] + span`, HTMLElement).textContent = words.form.names[name];
  guides.lay(words);
  offerCurrency();
  update();
  return true;
}

/** The calculator speaks another language than before; the page need not. */
async function speakCalculator() {
  const wanted = chooseLanguage([languageOf.value]);
  ({ nav: names } = await loadBuilderWords(wanted));
  update();
}

offer(languageOf, languages.map((code) => [code, new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code]));
languageOf.value = language;
for (const name of FORMS) {
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'form', value: name, checked: name === form });
  input.addEventListener('change', () => {
    form = name;
    update();
  });
  label.append(input, document.createElement('span'));
  find('#forms', HTMLElement).append(label);
}
for (const input of inputs) {
  const usual = () => (input.value = USUAL[/** @type {keyof typeof USUAL} */ (input.dataset.colour)]);
  usual();
  input.addEventListener('input', () => {
    input.classList.add('chosen');
    update();
  });
  find('#no-colours', HTMLButtonElement).addEventListener('click', () => {
    usual();
    input.classList.remove('chosen');
    update();
  });
}
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', async () => {
    const next = chooseLanguage([button.getAttribute('data-language')]);
    const followed = languageOf.value === language;
    if (!(await say(next))) return;
    if (followed) languageOf.value = next;
    await speakCalculator();
  });
}
which.addEventListener('change', () => void show());
languageOf.addEventListener('change', () => void speakCalculator());
theme.addEventListener('change', update);
live.addEventListener('lifeworth-change', update);
copies(find('#copy', HTMLButtonElement), find('#said', HTMLElement), code, () => words.embed.copied);

const wanted = given.get('currency');
currency = wanted && isCurrency(wanted) ? wanted.toUpperCase() : (await loadSharedWords(language)).currency;
await say(language);
which.value = elementOf(given.get('calculator'))?.tag ?? elements[0]?.tag ?? '';
await show();
