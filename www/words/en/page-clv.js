// English: what only the page of the lifetime value calculator says.

export const words = {
  title: 'lifeworth: what a customer is worth',
  description: 'What is a customer worth, and when is the money that won them back? Worked out in your browser.',
  promise: 'What is a customer worth to you, and when is the money that won them back?',
  noScript: 'The calculator needs JavaScript. By hand: average order value × orders per year × years = revenue per customer. For example 200 × 5 × 4 = 4000.',
  how: {
    title: 'What is computed, and how',
    paragraphs: [
      '“Customer lifetime value” means different things in different places: sometimes revenue, sometimes profit, sometimes profit after acquisition. Here every number says which one it is. Open it and you see the formula, first in words and then with your own numbers.',
      'The simple method multiplies the average order by the orders per year and the years. It is quick and assumes that every customer stays equally long and that later money counts in full. The method with retention lets some customers leave each year, counts later money for less if you wish, and says when within a period the margin arrives: tools differ there, and so do their results.',
      'The numbers to begin with are an example, not an average of any industry. What comes out is only as good as what you put in.',
    ],
  },
};

/** @typedef {typeof words} OwnWords */
