// The page on methods: its formulas stand in it as they are; the words follow the visitor's language.

import { carryAlong, speak } from './page/speak.js';
import { chooseLanguage } from './words/index.js';
import { loadMethodologyWords } from './words/methodology.js';

/** The language chosen last; its words may still be on their way. @type {import('./words/index.js').Language} */
let wanted;

/** @param {import('./words/index.js').Language} language */
async function say(language) {
  wanted = language;
  const words = await loadMethodologyWords(language);
  if (language !== wanted) return; // another was chosen meanwhile
  speak(words, language);
  carryAlong(language, '');
  // The words of another language are of another length: what the address names stays in sight.
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => void say(chooseLanguage([button.getAttribute('data-language')])));
}

// A formula that is wider than the screen scrolls in its own place, and can be reached by keyboard then.
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
for (const formula of document.querySelectorAll('.formula')) sizes.observe(formula);

void say(chooseLanguage([new URLSearchParams(location.search).get('lang'), ...navigator.languages]));
