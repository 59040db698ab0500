// English: what every calculator says. The keys of this file are the keys of every language: a missing one is a type
// error.

export const words = {
  /** The currency to start with where the page names none. */
  currency: 'USD',

  units: {
    years: { one: '{n} year', few: '{n} years', many: '{n} years', other: '{n} years' },
    months: { one: '{n} month', few: '{n} months', many: '{n} months', other: '{n} months' },
    points: { one: '{n} point', few: '{n} points', many: '{n} points', other: '{n} points' },
  },

  /** By periods per year. `of` follows “each” or “of each”. */
  periods: {
    1: { name: 'year', of: 'year', in: 'in year {n}' },
    4: { name: 'quarter', of: 'quarter', in: 'in quarter {n}' },
    12: { name: 'month', of: 'month', in: 'in month {n}' },
    other: { name: 'period', of: 'period', in: 'in period {n}' },
  },

  /** A quarter of a calendar year, as Unicode's CLDR abbreviates it. */
  quarters: { 1: 'Q1\u00a0{year}', 2: 'Q2\u00a0{year}', 3: 'Q3\u00a0{year}', 4: 'Q4\u00a0{year}' },

  card: {
    inputs: 'Your numbers',
    assumption: 'The numbers to begin with are only an example. Put in your own.',
    loading: 'Getting ready…',
    outdated: 'Not up to date: one of your numbers needs a look.',
    figures: 'The numbers behind it',
    figuresHint: 'Open a line to see what it means and how it comes about.',
    method: 'How it is worked out',
  },

  endless: 'No end',

  errors: {
    empty: 'Please put in a number.',
    notNumber: 'This does not read as a number. For example: {example}',
    finite: 'This number is too large.',
    greaterThan: 'Must be more than {limit}.',
    atLeast: 'Must be {limit} or more.',
    lessThan: 'Must be less than {limit}.',
    atMost: 'Must be {limit} or less.',
    wholeNumber: 'Must be a whole number.',
    wholePeriods: 'Must be a whole number of periods ({limit} a year).',
    notEmpty: 'Please put in at least one number.',
    currency: '“{value}” is not a currency code such as USD or EUR.',
    load: 'The calculator could not be loaded. Check your connection and try again.',
    unreadable: 'This file can no longer be read. Please choose it again.',
    internal: 'Something went wrong on our side. Your numbers are safe; change one to try again.',
    other: 'This number does not work here.',
  },

  retry: 'Try again',

  formula: {
    general: 'Formula',
    yours: 'With your numbers',
    first: 'the first n for which',
    sum: 'Σ adds up what follows it, once for every t. Each t is one {period}.',
    survival: 'S(t) is the share of customers who are still there after t periods.',
  },

  notAvailable: '–',

  chart: {
    years: 'years',
    months: 'months',
    atMonth: 'Month {n}',
    description: 'Read it point by point with the arrow keys, or open the table below it.',
    readout: 'Read the chart point by point',
    start: 'At the start',
    time: 'Time',
    table: 'Show as a table',
    source: 'Worked out from your numbers',
  },

  rows: { add: 'Add', remove: 'Remove', up: 'Move up', down: 'Move down' },

  actions: {
    copyLink: 'Copy a link to this result',
    copied: 'Copied',
    copyFailed: 'Here is the link',
    reset: 'Start again',
  },
};

/** @typedef {typeof words} SharedWords */
