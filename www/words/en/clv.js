// English: what only the lifetime value calculator says. The keys of this file are the keys of every language: a missing
// one is a type error.

export const words = {
  calculator: {
    name: 'Customer lifetime value calculator',
    mode: 'How to calculate',
    modes: { simple: 'Simple', retention: 'With retention' },
    modeHints: {
      simple: 'Average order × orders per year × years.',
      retention: 'Each year some customers stay and some leave. Later money can count for less.',
    },
  },

  /** Leads on to the levers. */
  onward: 'What would move this value?',

  groups: { finer: 'Finer settings' },

  fields: {
    averageOrderValue: { label: 'Average order value', hint: 'What one order brings in, on average' },
    ordersPerYear: { label: 'Orders per year', hint: 'How often one customer orders' },
    years: { label: 'Years as a customer', hint: 'How long customers stay with you' },
    grossMargin: { label: 'Gross margin', hint: 'What is left of the price after the cost of the goods' },
    acquisitionCost: { label: 'Acquisition cost', hint: 'Advertising and sales for one new customer' },
    annualRetentionRate: {
      label: 'Retention rate per year',
      hint: 'How many stay for another year. By year: 70, 80, 85',
    },
    horizonYears: { label: 'Years to count', hint: 'Later years are left out' },
    annualDiscountRate: { label: 'Discount rate per year', hint: 'How much less money is worth a year later' },
    marginTiming: { label: 'When the margin arrives', hint: 'Tools differ here, and so do their results' },
    periodsPerYear: { label: 'Count by', hint: 'How often customers decide to stay or leave' },
    annualServiceCost: { label: 'Service cost per year', hint: 'Support, mailings, rewards for one customer' },
    pricePremium: { label: 'Price premium', hint: 'How much more the customer pays for the same goods' },
    referralsPerYear: { label: 'Referrals per year', hint: 'New customers that one customer brings' },
    valuePerReferral: { label: 'Value of a referral', hint: 'Such as the acquisition cost you save' },
    targetRatio: { label: 'Target value to cost', hint: 'How many times over the cost should come back' },
    establishedAfterYears: { label: 'Regular after', hint: 'To compare a regular customer with a new one' },
  },

  choices: {
    periodsPerYear: { 1: 'years', 4: 'quarters', 12: 'months' },
    marginTiming: {
      startOfPeriod: 'At the start, the first one at once',
      middleOfPeriod: 'Spread evenly over each period',
      endOfPeriod: 'At the end, before customers decide to stay',
      afterFirstRenewal: 'At the end, from those who stay',
      beforeNextRenewal: 'At the start, from those who have just renewed',
    },
  },

  /** The answer as a sentence, by mode and case. */
  answer: {
    simple: {
      paysBack: 'A customer brings in {revenue} over {years}, {profit} of it profit, and pays back {inPeriod}.',
      never: 'A customer brings in {revenue} over {years}. The profit of {profit} does not cover the {cost} it takes to win them.',
      free: 'A customer brings in {revenue} over {years}, {profit} of it profit.',
      loss: 'A customer brings in {revenue} over {years}, but nothing of it is profit.',
    },
    retention: {
      paysBack: 'A customer is worth {value} over {years} and pays back {inPeriod}.',
      never: 'A customer loses you {value} over {years}: the cost of winning them does not come back.',
      free: 'A customer is worth {value} over {years}.',
      loss: 'A customer loses you {value} over {years}: nothing is left after costs.',
    },
    endless: {
      paysBack: 'A customer is worth {value} in all and pays back {inPeriod}.',
      never: 'A customer loses you {value} in all: the cost of winning them never comes back.',
      free: 'A customer is worth {value} in all.',
      loss: 'A customer loses you {value} in all: nothing is left after costs.',
    },
    missing: {
      endlessWithoutDiscounting: 'The value has no limit: nobody leaves, no year is the last, and nothing is discounted. Change one of the three.',
      other: 'With these numbers the value cannot be stated.',
    },
    /** Stands under the sentence: what exactly the large number is. */
    basis: {
      simple: 'Revenue: everything the customer pays, before any costs. Nothing is discounted.',
      retention: 'Net value: margin after service and acquisition cost. {timing}; {discount}.',
      discounted: 'discounted by {rate} a year',
      undiscounted: 'not discounted',
      timing: {
        startOfPeriod: 'The margin comes at the start of each {ofPeriod}, the first one at once',
        middleOfPeriod: 'The margin comes evenly over each {ofPeriod}',
        endOfPeriod: 'The margin comes at the end of each {ofPeriod}, the first one for certain',
        afterFirstRenewal: 'The margin comes at the end of each {ofPeriod}, from those who stay',
        beforeNextRenewal: 'The margin comes at the start of each {ofPeriod}, from those who have just renewed',
      },
    },
  },

  figures: {
    revenue: { label: 'Revenue', definition: 'Everything a customer pays you, before any costs. Many articles call this CLV.' },
    profit: { label: 'Profit', definition: 'What is left after the cost of the goods and of serving the customer. The cost of winning the customer is not yet taken off.' },
    netValue: { label: 'Net value', definition: 'Profit less the cost of winning the customer. This is what a new customer adds.' },
    valueToCostRatio: { label: 'Value to cost (CLV:CAC)', definition: 'How many times the profit covers the cost of winning a customer. People often aim for 3; that is a rule of thumb, not a law.' },
    payback: { label: 'Pays back', definition: 'The first {period} by whose end the profit so far covers the cost of winning the customer.' },
    expectedLifetimeYears: { label: 'Expected time as a customer', definition: 'How long a new customer stays on average, within the years that are counted.' },
    highestAcquisitionCost: { label: 'Most you can spend to win one', definition: 'The highest acquisition cost that still leaves your target value to cost of {target}.' },
    'establishedCustomer.remainingProfit': { label: 'A regular customer', definition: 'What a customer who has stayed for {after} will still bring. Winning them is already paid for.' },
    'establishedCustomer.difference': { label: 'Regular against new', definition: 'How much more a regular customer is worth from now on than a new one, whose acquisition still has to be paid.' },
  },

  /** Quantities that appear only inside formulas. */
  quantities: {
    payback: 'payback time',
    undiscountedProfit: 'profit without discounting',
    'perPeriod.revenue': 'revenue per {period}',
    'perPeriod.margin': 'margin per {period}',
    'perPeriod.serviceCost': 'service cost per {period}',
    'perPeriod.referralIncome': 'income from referrals per {period}',
    'perPeriod.profit': 'profit per {period}',
    'perPeriod.retentionRate': 'retention per {period}',
    'perPeriod.discountRate': 'discount rate per {period}',
    'establishedCustomer.newCustomerNetValue': 'net value of a new customer',
    'establishedCustomer.afterYears': 'years as a customer so far',
    'annualRetentionRate[0]': 'retention rate of the first year',
    periods: 'number of periods',
    periodsPerYear: 'number of periods a year',
  },

  /** Why a number is not there. */
  reasons: {
    endlessWithoutDiscounting: 'no limit',
    growthNotOutweighed: 'no limit',
    nobodyLeaves: 'nobody leaves',
    nobodyStays: 'nobody stays that long',
    noAcquisitionCost: 'no acquisition cost',
    noNewCustomers: 'no new customers',
    noProfitPerPeriod: 'no profit',
    notWithinHorizon: 'not in this time',
    neverPaysBack: 'never',
    tooLarge: 'too large',
    other: 'not defined',
  },

  charts: {
    profit: {
      paysBack: 'The cost of winning a customer is back {inPeriod}',
      never: 'The cost of winning a customer does not come back',
      free: 'The profit from one customer adds up to {profit}',
      loss: 'One customer brings no profit',
      note: 'Profit so far from one customer, and the cost of winning them, in {currency}',
      profit: 'Profit so far',
      cost: 'Acquisition cost',
      payback: 'pays back',
      mark: 'pays back {inPeriod}',
    },
    survival: {
      title: 'After {years}, {share} of customers are still with you',
      note: 'Of all new customers, how many are still customers',
      survival: 'Still customers',
      lifetime: 'average stay',
      mark: 'average stay: {years}',
    },
  },

  totals: {
    open: 'Work these out from your totals',
    intro: 'From your shop system or your books. Leave empty what you do not know.',
    apply: 'Use these numbers',
    applied: 'Filled in. You can still change every number.',
    fields: {
      years: { label: 'Time they cover', hint: 'A whole year is best: seasons even out' },
      revenue: { label: 'Revenue', hint: 'All orders together' },
      orders: { label: 'Orders', hint: 'With revenue: the average order value' },
      customers: { label: 'Customers who ordered', hint: 'Each counted once. With orders: orders per year' },
      startCustomers: { label: 'Customers at the start', hint: 'On the first day' },
      endCustomers: { label: 'Customers at the end', hint: 'On the last day, new ones included' },
      newCustomers: { label: 'New customers', hint: 'Won in that time and still there' },
      acquisitionSpend: { label: 'Spent on winning them', hint: 'Advertising and sales' },
    },
  },
};

/** @typedef {typeof words} ClvWords */
