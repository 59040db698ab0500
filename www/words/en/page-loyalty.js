// English: what only the page of the loyalty projection says.

/** @type {import('./page-clv.js').OwnWords} */
export const words = {
  title: 'lifeworth: does a loyalty programme pay?',
  description: 'Does a loyalty programme pay? Points, rewards and money month by month, against the same customers without it. Worked out in your browser.',
  promise: 'Does a loyalty programme pay, and what do your customers get from it?',
  noScript: 'The calculator needs JavaScript. By hand: discount × average order ÷ points for a reward = what a point is worth. For example 10 % × 200 ÷ 1000 = 0.02.',
  how: {
    title: 'What is computed, and how',
    paragraphs: [
      'Two worlds are compared month by month: your customers with the programme, and the same customers without it. Only the difference counts as its gain. Rewards for spending that would have come anyway are a cost, and most of the spending is.',
      'Every point is accounted for. What was issued is always exactly what was redeemed, what expired and what is still there: points are counted in whole millionths, so that nothing is lost by rounding. How many points are never redeemed is not an input; it follows from how fast members redeem, how many leave, and when points expire.',
      'Members buy more than others in part because keen customers join first. How much of the difference the programme causes is an assumption that only you can make, and the result hangs on it. In one study of many customers most of the rise before a reward was not caused by it; heavy buyers claimed rewards but changed little. The numbers to begin with are an example, not an average of any industry.',
    ],
  },
};
