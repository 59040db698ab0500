// English: what only channels and campaigns say. The keys of this file are the keys of every language: a missing one is a
// type error.

export const words = {
  calculator: {
    name: 'Channels and campaigns',
    mode: 'What to look at',
    modes: { channels: 'Channels', campaign: 'A campaign' },
    modeHints: {
      channels: 'What a customer costs and is worth in each, and where the next money should go.',
      campaign: 'What it costs, whom it should win, and from which response on it pays.',
    },
  },

  groups: { channels: 'Your channels' },

  fields: {
    channels: { label: 'Channel {n}', hint: 'Online, offline, both, or by any other name. Spend and new customers of the same time.' },
    grossMargin: { label: 'Gross margin', hint: 'What is left of the price after the cost of the goods' },
    horizonYears: { label: 'Years to count', hint: 'Of each customer; later years are left out' },
    annualDiscountRate: { label: 'Discount rate per year', hint: 'How much less money is worth a year later' },
    fixedCost: { label: 'Fixed cost', hint: 'Making it, media, an event' },
    audience: { label: 'People reached', hint: 'Who gets the letter, sees the advert' },
    costPerContact: { label: 'Cost per person', hint: 'Postage, a click, a call' },
    responseRate: { label: 'Response rate', hint: 'Your assumption: how many become customers who would not have come anyway' },
    costPerResponse: { label: 'Cost per response', hint: 'A welcome discount, a sample' },
    valuePerCustomer: { label: 'Value of a customer', hint: 'Profit before the cost of winning (CLV)' },
  },

  columns: {
    channels: {
      name: { label: 'Name' },
      spend: { label: 'Spend' },
      newCustomers: { label: 'New customers' },
      averageOrderValue: { label: 'Average order value' },
      ordersPerYear: { label: 'Orders per year' },
      annualRetentionRate: { label: 'Retention per year' },
      annualServiceCost: { label: 'Service cost per year' },
      spendElasticity: { label: 'Elasticity of spend (assumption)' },
    },
  },

  choices: {},

  answer: {
    channels: {
      best: '{best} brings most for its money: value to cost {ratio}.',
      none: 'Put in what a channel cost and whom it won.',
      next: 'The next {one} brings most in this channel: {next}, about {back}.',
      nowhere: 'The next {one} pays nowhere: at best {back}, in this channel: {next}.',
      split: 'The same budget, divided otherwise, would bring {gain} more.',
      basis: 'Value: profit of a customer over {horizon}, before the cost of winning. How new customers follow spend is your assumption.',
    },
    campaign: {
      go: 'Go: {customers} new customers should bring {net} more than the campaign costs.',
      noGo: 'No go: {customers} new customers would bring {net} less than the campaign costs.',
      breaksEven: 'Even: {customers} new customers bring just what the campaign costs.',
      breakEven: {
        found: 'It pays from a response rate of {rate} on: {needed} customers.',
        moreThanEverybody: 'Even if everybody answered, it would not pay.',
        noGainPerCustomer: 'A customer brings no more than each response costs, so more responses do not help.',
        nobodyReached: 'It reaches nobody.',
      },
      basis: 'Customers who would have come anyway do not count.',
    },
  },

  table: {
    title: 'Channel by channel',
    hint: 'The best first. What the next money brings is less than what it brought so far, if more spend does not win as many more customers.',
    channel: 'Channel',
    columns: {
      acquisitionCost: 'Cost per customer (CAC)',
      value: 'Value of a customer (CLV)',
      valueToCostRatio: 'Value to cost',
      net: 'Net',
      marginalAcquisitionCost: 'Cost of the next customer',
      marginalReturn: 'Next money brings',
      breakEvenSpend: 'Pays up to a spend of',
      bestSpend: 'Share of the same budget',
    },
  },

  figures: {
    'sum.net': { label: 'Net value of all channels', definition: 'What all new customers are worth over {horizon}, less what was spent.' },
    'sum.spend': { label: 'Spend', definition: 'All channels together.' },
    'sum.newCustomers': { label: 'New customers', definition: 'All channels together.' },
    'sum.acquisitionCost': { label: 'Cost per customer, blended', definition: 'All spend by all new customers. It hides how much channels differ.' },
    'sum.value': { label: 'Value of a customer, on average', definition: 'Profit over {horizon} before the cost of winning, averaged over all new customers.' },
    'sum.valueToCostRatio': { label: 'Value to cost, blended', definition: 'What all customers bring for all that was spent (CLV:CAC).' },
    'split.gain': { label: 'Gain by dividing otherwise', definition: 'How much more the same budget would bring if it were divided so that the next money brings the same in every channel.' },
    net: { label: 'Net', definition: 'What the new customers are worth less what the campaign costs.' },
    newCustomers: { label: 'Expected new customers', definition: 'People reached times the response rate.' },
    cost: { label: 'Cost of the campaign', definition: 'Fixed cost, cost of reaching everybody, and cost of every response.' },
    acquisitionCost: { label: 'Cost per new customer', definition: 'Cost of the campaign by new customers.' },
    valueToCostRatio: { label: 'Value to cost', definition: 'What the new customers are worth for what the campaign costs. More than 1 pays.' },
    breakEvenRate: { label: 'Break-even response rate', definition: 'The response rate at which the campaign brings just what it costs.' },
    breakEvenCustomers: { label: 'Break-even customers', definition: 'So many new customers bring back what the campaign costs.' },
  },

  quantities: {},

  reasons: {
    noCost: 'no cost',
    noCustomers: 'no new customers',
    oneChannel: 'only one channel',
    noChannel: 'no channel that pays',
    tooLarge: 'too large',
    moreThanEverybody: 'more than everybody',
    noGainPerCustomer: 'no gain per customer',
    nobodyReached: 'nobody reached',
    other: 'not defined',
  },

  charts: {
    channels: {
      title: '{best} brings most for what it costs',
      note: 'What a customer is worth and costs, by channel, in {currency}',
      value: 'Value of a customer',
      acquisitionCost: 'Cost of winning one',
      ratio: 'Value to cost',
    },
    campaign: {
      title: '{customers} new customers leave {net}',
      note: 'What the new customers are worth, and what the campaign costs, in {currency}',
      step: 'Part',
      change: 'Change',
      total: 'So far',
      value: 'Value of the new customers',
      fixedCost: 'Fixed cost',
      contacts: 'Reaching people',
      responses: 'Responses',
      net: 'Net',
    },
  },
};

/** @typedef {typeof words} ChannelsWords */
