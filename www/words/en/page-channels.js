// English: what only the page of channels and campaigns says.

/** @type {import('./page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: which channel and which campaign pays',
  description: 'What customers cost and are worth by channel, where the next money should go, and from which response rate on a campaign pays. Worked out in your browser.',
  promise: 'Which channel brings customers who are worth what they cost, and does the next campaign pay?',
  noScript: 'The calculator needs JavaScript. By hand: spend ÷ new customers = cost per customer; value ÷ that = how many times over it comes back.',
  how: {
    title: 'What is computed, and how',
    paragraphs: [
      'For each channel the cost of winning a customer (CAC) is its spend by its new customers, and the value of a customer (CLV) is the discounted profit from how these customers buy and stay. Channels are ranked by value to cost.',
      'What a channel brought so far is not what the next money brings. New customers are taken to follow spend with a constant elasticity: with an elasticity of 70 %, the next money brings 0.7 times what it brought on average so far. How large that is, only you can say; 100 % means that nothing wears off.',
      'A campaign costs something whoever answers, something for everybody reached, and something for each answer. It pays if the new customers are worth more than that. Only customers who would not have come anyway count.',
    ],
  },
};
