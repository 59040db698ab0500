// Answers as people have them: a pasted column, a dropped export. Fills the counts; the text itself stays here.

import { asLifeworthError } from '../../engine/error.js';
import { fill } from '../../words/fill.js';
import { Comments } from './comments.js';
import { make, setText } from '../dom.js';
import { nextId } from '../ids.js';
import { MOST_GROUPS } from './form.js';
import { answers as countAnswers } from './says.js';

/** @typedef {import('../../engine/survey-answers.js').SurveyAnswers} SurveyAnswers */
/** @typedef {import('../fields/form.js').Value} Value */
/** @typedef {import('../../words/survey.js').Words} Words */
/** @typedef {import('../../words/format.js').Format} Format */
/** @typedef {ReturnType<SurveyAnswers['readAnswers']>} AnswerTable */
/** @typedef {'whole' | import('../../wasm/survey-answers.js').Grouping} By */
/** @typedef {import('../../wasm/survey-answers.js').DayOrder} DayOrder */

/** How many left-out rows are listed. */
const MOST_LISTED = 50;

/** Which column of the text is which. */
const COLUMNS = /** @type {const} */ (['score', 'date', 'segment', 'comment']);

export class AnswersAid {
  #options;
  #text;
  #file;
  #fileName = make('span', { class: 'hint' });
  #by;
  #byField;
  #order;
  #orderField;
  #columns = make('div', { class: 'columns' });
  #said = make('p', { class: 'said', role: 'status' });
  #left = make('div', { class: 'left-out' });
  /** What was pasted or dropped. @type {Uint8Array | undefined} */
  #bytes;
  #mode = 'nps';
  #scale = { lowest: 0, highest: 10, field: 'ratings' };
  /** What the visitor has said about the text. */
  /** @type {{by?: By, dayOrder?: DayOrder, columns?: Record<string, number | undefined>}} */
  #chosen = {};

  /**
   * @param {object} options
   * @param {Words} options.words
   * @param {Format} options.format
   * @param {SurveyAnswers} options.module
   * @param {(values: Record<string, Value>) => void} options.set
   */
  constructor(options) {
    this.#options = options;
    this.comments = new Comments(options);
    const { aid } = options.words;
    const id = nextId('answers');
    this.#text = make('textarea', { id, rows: 4, spellcheck: 'false', autocomplete: 'off', placeholder: aid.placeholder, 'aria-describedby': `${id}-hint` });
    this.#text.addEventListener('input', () => this.#take(new TextEncoder().encode(this.#text.value), ''));
    this.#file = make('input', { type: 'file', class: 'visually-hidden', tabindex: -1, 'aria-hidden': 'true', accept: '.csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values' });
    this.#file.addEventListener('change', () => void this.#open(this.#file.files?.[0]));
    const choose = make('button', { type: 'button', class: 'action' }, aid.choose);
    choose.addEventListener('click', () => this.#file.click());
    [this.#byField, this.#by] = this.#select(aid.by, aid.groupings, (by) => (this.#chosen.by = /** @type {By} */ (by)));
    [this.#orderField, this.#order] = this.#select(aid.order, { '': aid.unsaid, ...aid.orders }, (order) => (this.#chosen.dayOrder = /** @type {DayOrder} */ (order || undefined)));
    const zone = make('div', { class: 'drop' }, make('label', { for: id }, aid.paste), this.#text, make('p', { class: 'file' }, choose, this.#file, make('span', { class: 'hint' }, aid.drop), this.#fileName));
    this.root = make(
      'div',
      {},
      make('p', { class: 'hint', id: `${id}-hint` }, aid.intro),
      zone,
      this.#byField,
      this.#orderField,
      this.#columns,
      this.#said,
      this.#left,
    );
    this.#byField.hidden = true;
    this.#orderField.hidden = true;
    this.#receiveDrops(zone);
  }

  /** @param {HTMLElement} zone */
  #receiveDrops(zone) {
    zone.addEventListener('dragover', (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
    zone.addEventListener('dragleave', () => zone.classList.remove('over'));
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      zone.classList.remove('over');
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.#open(file);
      else this.#take(new TextEncoder().encode(event.dataTransfer?.getData('text') ?? ''), '');
    });
  }

  /**
   * @param {string} label
   * @param {Record<string, string>} choices
   * @param {(chosen: string) => void} onChoice
   * @returns {[HTMLElement, HTMLSelectElement]}
   */
  #select(label, choices, onChoice) {
    const id = nextId('choice');
    const select = make('select', { id }, ...Object.entries(choices).map(([value, text]) => make('option', { value }, text)));
    select.addEventListener('change', () => {
      onChoice(select.value);
      this.#read();
    });
    return [make('div', { class: 'field choice' }, make('label', { for: id }, label), select), select];
  }

  /** @param {string} mode */
  showMode(mode) {
    if (mode !== this.#mode) this.#bytes = undefined; // another question has another scale
    this.#mode = mode;
  }

  /** @param {{mode: string, options: Record<string, any>}} outcome */
  showScale({ mode, options }) {
    if (mode === 'csat') this.#scale = { lowest: 1, highest: 5, field: 'satisfaction' };
    else if (mode === 'ces') this.#scale = { lowest: 1, highest: options.effortScale === 'ease' ? 7 : 5, field: options.effortScale };
    else this.#scale = { lowest: 0, highest: 10, field: 'ratings' };
  }

  /** @param {File | undefined} file */
  async #open(file) {
    if (!file) return;
    this.#text.value = '';
    try {
      this.#take(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch (thrown) {
      this.#tellError(thrown);
    }
    this.#file.value = '';
  }

  /** @param {Uint8Array} bytes @param {string} name */
  #take(bytes, name) {
    this.#bytes = bytes;
    this.#chosen = {};
    setText(this.#fileName, name);
    this.#read();
  }

  #read() {
    const { module: survey } = this.#options;
    const bytes = this.#bytes;
    if (!bytes) return;
    const { lowest, highest } = this.#scale;
    const options = { lowest, highest, dayOrder: this.#chosen.dayOrder, columns: this.#chosen.columns };
    try {
      const table = survey.readAnswers(bytes, options);
      this.#tell(table);
      this.comments.show(table.answers);
      if (table.answers.length > 0) this.#fill(survey, table, bytes, options);
    } catch (thrown) {
      this.#tellError(thrown);
    }
  }

  /** @param {unknown} thrown */
  #tellError(thrown) {
    const { errors } = this.#options.words;
    const { code } = asLifeworthError(thrown);
    setText(this.#said, errors[/** @type {keyof typeof errors} */ (code)] ?? errors.other);
  }

  /**
   * @param {SurveyAnswers} survey
   * @param {AnswerTable} table
   * @param {Uint8Array} bytes
   * @param {import('../../wasm/survey-answers.js').ReadAnswersOptions} options
   */
  #fill(survey, table, bytes, options) {
    const { set, words } = this.#options;
    this.#byField.hidden = this.#mode !== 'nps' || (table.columns.date == null && table.columns.segment == null);
    if (this.#mode !== 'nps') {
      set({ [this.#scale.field]: table.distribution });
      return;
    }
    const groupsBy = (/** @type {By} */ by) => (by === 'whole' ? [] : survey.groupAnswers(bytes, options, by).groups);
    const by = this.#chosen.by ?? likelyGrouping(groupsBy);
    this.#by.value = by;
    const groups = groupsBy(by);
    // The latest waves, the largest segments.
    const kept = by === 'segment' ? [...groups].sort((one, other) => other.n - one.n).slice(0, MOST_GROUPS) : groups.slice(-MOST_GROUPS);
    const rows = kept.map(({ key, distribution }) => ({ name: nameOf(key), cells: distribution }));
    set({
      given: 'ratings',
      ratings: rows.length > 0 ? rows : [{ name: words.aid.all, cells: table.distribution }],
      rowsAre: by === 'segment' ? 'groups' : 'waves',
    });
  }

  /** @param {AnswerTable} table */
  #tell(table) {
    const { words, format } = this.#options;
    const { aid } = words;
    const { answers, rejected, undated, dayOrder, columns, width } = table;
    const count = countAnswers(answers.length, words, format);
    const said = [columns.score == null || answers.length === 0 ? aid.noScores : fill(aid.read, { answers: count })];
    if (rejected.length > 0) said.push(fill(aid.rejected, { n: format.count(rejected.length) }));
    if (undated.length > 0) said.push(fill(aid.undated, { n: format.count(undated.length) }));
    const open = dayOrder === 'undecided' || dayOrder === 'contradictory';
    if (open) said.push(aid[dayOrder]);
    this.#orderField.hidden = !open && !this.#chosen.dayOrder;
    this.#order.value = this.#chosen.dayOrder ?? '';
    if (answers.length === 0) this.#byField.hidden = true;
    setText(this.#said, table.rows === 0 ? '' : said.join(' '));
    this.#listProblems([...rejected, ...undated]);
    this.#offerColumns(table, width);
  }

  /** @param {AnswerTable['rejected']} problems */
  #listProblems(problems) {
    const { words, format } = this.#options;
    const { aid } = words;
    if (problems.length === 0) {
      this.#left.replaceChildren();
      return;
    }
    const { lowest, highest } = this.#scale;
    const shown = problems.slice(0, MOST_LISTED).map(({ line, problem, text }) =>
      make('li', {}, fill(aid.line, { line: format.count(line), problem: fill(aid.problems[problem], { lowest: format.count(lowest), highest: format.count(highest) }) }), ' ', make('code', {}, text)),
    );
    const more = problems.length - shown.length;
    this.#left.replaceChildren(
      make('p', { class: 'label' }, aid.problemsTitle),
      make('ul', { tabindex: 0, 'aria-label': aid.problemsTitle }, ...shown),
      ...(more > 0 ? [make('p', { class: 'hint' }, fill(aid.more, { n: format.count(more) }))] : []),
    );
  }

  /**
   * Which column was read as which, to be corrected.
   *
   * @param {AnswerTable} table
   * @param {number} width
   */
  #offerColumns({ columns, header }, width) {
    const { aid } = this.#options.words;
    if (width < 2) {
      this.#columns.replaceChildren();
      return;
    }
    // What has the focus is not replaced under the visitor's hands.
    if (this.#columns.contains(/** @type {ShadowRoot} */ (this.root.getRootNode()).activeElement)) return;
    const names = Object.fromEntries(Array.from({ length: width }, (_, index) => [String(index), header?.[index] || fill(aid.column, { n: String(index + 1) })]));
    const selects = COLUMNS.map((column) => {
      const [field, select] = this.#select(aid.columns[column], { '': aid.none, ...names }, (chosen) => {
        this.#chosen.columns = { ...columns, ...this.#chosen.columns, [column]: chosen === '' ? undefined : Number(chosen) };
      });
      select.value = String(columns[column] ?? '');
      return field;
    });
    this.#columns.replaceChildren(make('details', { class: 'group' }, make('summary', {}, aid.columnsTitle), ...selects));
  }
}

/**
 * Months if there are several but not too many, else quarters, else segments, else all answers together.
 *
 * @param {(by: By) => readonly unknown[]} groupsBy
 * @returns {By}
 */
function likelyGrouping(groupsBy) {
  const months = groupsBy('month').length;
  if (months > 1) return months <= 12 ? 'month' : 'quarter';
  return groupsBy('segment').length > 1 ? 'segment' : 'whole';
}

/** @param {import('../../wasm/survey-answers.js').GroupKey} key */
function nameOf(key) {
  if (key.by === 'segment') return key.name;
  return key.by === 'month' ? `${key.year}-${String(key.month).padStart(2, '0')}` : `${key.year} Q${key.quarter}`;
}
