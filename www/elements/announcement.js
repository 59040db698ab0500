// What is read aloud of something that changes while somebody types: once, when they rest, and only what is news.

import { make, setText } from './dom.js';

/** How long the visitor has to rest before it is read aloud. */
const PAUSE = 900;

export class Announcement {
  root = make('p', { class: 'visually-hidden', role: 'status' });
  /** What was read aloud last, part by part. @type {readonly string[]} */
  #known = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {...string} parts of which those are said that are news */
  say(...parts) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const news = parts.filter((part) => part && !this.#known.includes(part));
      this.#known = parts;
      if (news.length > 0 || parts.join('') === '') setText(this.root, news.join(' '));
    }, PAUSE);
  }
}
