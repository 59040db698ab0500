// English: what only the page of customers says.

/** @type {import('./page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: what your orders say about your customers',
  description: 'Drop an order export: repeat purchases, cohorts, segments, the best customers. Read and computed in your browser; the file never leaves it.',
  promise: 'Who are your customers, who comes back, and what do they bring?',
  noScript: 'Reading a file needs JavaScript. By hand: customers with two orders or more ÷ all customers = repeat purchase rate.',
  how: {
    title: 'What is computed, and how',
    paragraphs: [
      'The file is read piece by piece, here in your browser, also when it has millions of rows. How it is written (separators, dates, decimal marks, letters) is found out and shown; where it can’t be known you are asked. Rows that can’t be used are counted by reason and listed with their line; they never stop the reading.',
      'Several rows with the same order number are one order. Purchases of one customer on one day count as one purchase day where the time between purchases matters. Money given back lowers the revenue on the day it is given back; cancelled orders are left out unless you say otherwise.',
      'Retention here is buying again: (customers at the end − new customers) ÷ customers at the start of a period. Without a contract nobody tells you that they have left; a customer who skips a month may come back. Cohorts and segments describe what happened. They do not say why.',
    ],
  },
};
