// English: what only the page of the levers says.

/** @type {import('./page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: what moves the value of a customer',
  description: 'Eight tips that are said to raise customer lifetime value, each as a lever: what it brings, what it costs, how sure that is. Worked out in your browser.',
  promise: 'Which of the eight tips would move the value of your customers, and by how much?',
  noScript: 'The calculator needs JavaScript. By hand: uplifts multiply. 10 % more orders of 20 % more value are 1.1 × 1.2 = 1.32, that is 32 % more.',
  how: {
    title: 'What is computed, and how',
    paragraphs: [
      'Each lever changes named inputs of the customer lifetime value: how much and how often customers order, how many leave, whom they bring, what they cost. Two uplifts on the same input multiply; two ways to keep customers act one after the other on those who would leave. Percentages are never added.',
      'What a lever costs counts in full: once, by the month, for each order, customer or new customer, or as a share of revenue. What is paid once or by the month is spread over the customers won while the levers run. Because levers multiply one another, what one brings depends on those before it; its fair share is the mean over all possible orders (the Shapley value), worked out exactly.',
      'Nobody has measured these effects for your shop, and the articles that recommend them do not say how large they are. So every effect is your own assumption: a least, a likeliest and a greatest value. From them 100,000 cases are drawn, with a triangular distribution and always the same random numbers, so that the same inputs give the same range.',
    ],
  },
};
