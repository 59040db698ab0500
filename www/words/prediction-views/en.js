// English: what the views of the predictions say: the plane of frequency and recency, one customer over time. Its keys
// are those of every language.

export const words = {
  plane: {
    open: 'By number of orders and time since the last one',
    hint: 'What {model} says of a customer who has been there for the whole file: first order {age} before its end. Two things decide: how many orders there were, and how long ago the last one was.',
    what: 'Show',
    quantities: { alive: 'P(alive)', purchases: 'expected orders', customers: 'how many of your customers' },
    aliveTitle: '{orders}, then {silence} of silence: more likely gone than active',
    aliveNever: 'By this model, such a customer is more likely active than gone, however long the silence',
    purchasesTitle: '{orders}, the last one just now: {expected} more expected in the next {n} months',
    customersTitle: '{share} of the customers who have been there about as long have ordered only once',
    note: 'Rows: time since the last order. A dot: some of your customers are here who have been there for at least three quarters of the time.',
    row: 'Last order',
    columns: 'Repeat purchases',
    levelsTitle: 'Worth the same, {value}: {orders} and {silence} of silence, or {otherOrders} and {otherSilence}',
    levelsNote: 'Lines of equal customer value, with {time} upwards. Counted with {spend} per order, at a margin of {margin} and {rate} discount a year.',
    levelsNoteOrders: 'Lines of equally many orders to come, with {time} upwards, discounted at {rate} a year; amounts could not be foreseen.',
    since: { day: 'days since the last order', week: 'weeks since the last order', month: 'months since the last order' },
  },

  history: {
    heading: 'One customer over time',
    choose: 'Choose a customer in the table: when they ordered, and how P(alive) fell between orders.',
    show: 'Show {name} over time',
    sentence: '{name}: {orders}, the last on {last}. On {until}, P(alive) is {alive}.',
    next: 'With a chance of one half, the next order comes by {date}.',
    nextNever: 'The chance that another order ever comes is below one half.',
    doubtful: 'If nothing comes before {date}, the customer is more likely gone than active.',
    expected: 'Orders expected in the next {n} months: {purchases}.',
    title: '{name}: P(alive) {alive} at the end of the file',
    note: 'Ticks at the bottom are orders. P(alive) as one could have judged it on each day, by {model} as it is fitted now; dashed: if no further order comes.',
    alive: 'P(alive)',
    ahead: 'without another order',
    purchases: 'orders so far',
    observed: 'end of the file',
    time: 'weeks since the first order',
  },
};

/** @typedef {typeof words} PredictionViewsWords */
