// The page inside a frame: embed.html?calculator=TAG&lang=…&currency=…&theme=…&accent=…#inputs

import { elementOf, elements } from './elements/all.js';
import { announceHeight } from './embed/announce-height.js';
import { applyColours } from './embed/settings.js';
import { chooseLanguage } from './words/index.js';
import { loadFrameWords } from './words/page.js';

const settings = new URLSearchParams(location.search);
const entry = elementOf(settings.get('calculator')) ?? elements[0];
const language = chooseLanguage([settings.get('lang'), ...navigator.languages]);
const root = document.documentElement;
root.lang = language;
// A frame does not know whether the page around it is light or dark; most are light.
const theme = settings.get('theme') ?? 'light';
root.style.colorScheme = theme === 'auto' ? 'light dark' : theme === 'dark' ? 'dark' : 'light';
applyColours(root, (name) => settings.get(name));

if (entry) {
  const element = document.createElement(entry.tag);
  element.setAttribute('lang', language);
  element.setAttribute('state', location.hash.slice(1));
  for (const name of ['currency', 'locale']) {
    const value = settings.get(name);
    if (value) element.setAttribute(name, value);
  }
  document.body.append(element);
  void entry.define();
  void loadFrameWords(language).then(({ nav }) => {
    document.title = nav[entry.name];
  });
}
announceHeight(document.body);
