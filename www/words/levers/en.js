// English: what only the levers say. The keys of this file are the keys of every language: a missing one is a type error.

export const words = {
  calculator: {
    name: 'What moves the value of a customer',
    mode: 'Levers to begin with',
    modes: { tips: 'The eight tips', experience: 'Experience', places: 'Online and offline' },
    modeHints: {
      tips: 'From the first impression to a community.',
      experience: 'Five ways to be pleasant to deal with.',
      places: 'Newsletter, social media, events, shop, partners.',
    },
  },

  groups: { levers: 'The levers', finer: 'Finer settings', goal: 'What would it take?', ranges: 'What else you are not sure of' },

  fields: {
    'customer.averageOrderValue': { label: 'Average order value', hint: 'What one order brings in, on average' },
    'customer.ordersPerYear': { label: 'Orders per year', hint: 'How often one customer orders' },
    'customer.grossMargin': { label: 'Gross margin', hint: 'What is left of the price after the cost of the goods' },
    'customer.annualRetentionRate': { label: 'Retention rate per year', hint: 'How many stay for another year' },
    'customer.acquisitionCost': { label: 'Acquisition cost', hint: 'Advertising and sales for one new customer' },
    newCustomersPerYear: { label: 'New customers per year', hint: 'They share what is paid once or by the month' },
    levers: { label: 'Lever {n}', hint: 'Switch them on and off, move them. All effects and costs are your assumptions; nothing is as good an effect as any.' },
    'customer.horizonYears': { label: 'Years to count', hint: 'Of each customer; later years are left out' },
    planYears: { label: 'Years the levers run', hint: 'All customers won in this time count' },
    'customer.annualDiscountRate': { label: 'Discount rate per year', hint: 'How much less money is worth a year later' },
    'customer.annualServiceCost': { label: 'Service cost per year', hint: 'Support, mailings, rewards for one customer' },
    'customer.pricePremium': { label: 'Price premium', hint: 'How much more the customer pays for the same goods' },
    'customer.referralsPerYear': { label: 'Referrals per year', hint: 'New customers that one customer brings' },
    'customer.valuePerReferral': { label: 'Value of a referral', hint: 'Such as the acquisition cost you save' },
    'goal.measure': { label: 'What you want to reach', hint: 'With all levers that are on' },
    'goal.netValue': { label: 'At least', hint: 'Profit of one customer after all costs' },
    'goal.total': { label: 'At least', hint: 'All customers of the plan together' },
    'goal.valueToCostRatio': { label: 'At least', hint: 'How many times over the cost comes back' },
    'goal.payback': { label: 'Within', hint: 'From the day the customer is won' },
    'goal.input': { label: 'By changing', hint: 'Everything else stays as it is' },
    ranges: { label: 'Range {n}', hint: 'Numbers that you only know roughly. The levers have their ranges already.' },
  },

  columns: {
    ranges: {
      input: { label: 'Input' },
      minimum: { label: 'At least' },
      maximum: { label: 'At most' },
    },
  },

  choices: {
    'goal.measure': {
      netValue: 'Net value of a customer',
      total: 'Net value of all customers',
      valueToCostRatio: 'Value to cost (CLV:CAC)',
      payback: 'Time until the cost is back',
    },
  },

  levers: {
    add: 'Add',
    another: 'Another lever',
    finer: 'Range and costs',
    ends: { minimum: '{quantity}: at least', likely: '{quantity}', maximum: '{quantity}: at most' },
    quantities: {
      averageOrderValue: { label: 'Larger orders', hint: 'Your assumption, likeliest value' },
      ordersPerYear: { label: 'More orders', hint: 'Your assumption, likeliest value' },
      price: { label: 'Higher prices', hint: 'Your assumption; the goods cost the same' },
      costOfGoods: { label: 'Cost of goods', hint: 'Your assumption; less than zero is a saving' },
      churn: { label: 'Leaving prevented', hint: 'Your assumption: the share of those leaving who stay' },
      referrals: { label: 'More referrals a year', hint: 'Your assumption: new customers brought by one customer' },
      acquisitionCost: { label: 'Cost of winning', hint: 'Your assumption; less than zero is a saving' },
      serviceCost: { label: 'Cost of serving', hint: 'Your assumption; less than zero is a saving' },
      newCustomers: { label: 'More new customers', hint: 'Your assumption, likeliest value' },
    },
    costs: {
      oneOff: 'Cost once',
      perMonth: 'Cost a month',
      perNewCustomer: 'Cost for each new customer',
      perCustomerPerMonth: 'Cost for each customer and month',
      perOrder: 'Cost for each order',
      shareOfRevenue: 'Share of revenue',
    },
    names: {
      firstImpression: { name: 'A good first impression', hint: 'Welcome offer, welcome e-mail, a code for what was looked at' },
      checkout: { name: 'A simple and safe checkout', hint: 'Fewer steps, a short form, a trust mark' },
      content: { name: 'Better content', hint: 'Video, guides, campaigns for loyal customers' },
      programme: { name: 'A loyalty programme', hint: 'Roughly; the loyalty calculator looks at it closely' },
      afterSales: { name: 'After-sales care', hint: 'Checking the delivery, asking for a review, help within reach' },
      recommendations: { name: 'Predictive recommendations', hint: 'Offers that fit, before anybody asks' },
      listening: { name: 'Social listening', hint: 'Reading reviews and answering them' },
      community: { name: 'A community', hint: 'A place where customers meet, news as it happens' },
      personalisation: { name: 'Personalisation', hint: 'What is offered fits who is asked' },
      proactivity: { name: 'Being ahead of problems', hint: 'Telling customers before they have to ask' },
      omnichannel: { name: 'One experience everywhere', hint: 'Online, in the shop and on the phone alike' },
      speed: { name: 'Speed', hint: 'Quick answers, quick delivery' },
      empathy: { name: 'Empathy', hint: 'People who listen and may decide' },
      newsletter: { name: 'Newsletter', hint: 'News, promotions, new products, well chosen' },
      socialMedia: { name: 'Social media', hint: 'Contact, replies, contests' },
      events: { name: 'Events', hint: 'Open days and meetings' },
      inStoreService: { name: 'Personal service in the shop', hint: 'Advice that brings people back' },
      partnerships: { name: 'Local partnerships', hint: 'Joint promotions, new people to reach' },
      clickAndCollect: { name: 'Buy online, collect in the shop', hint: 'Both channels for one purchase' },
      cheaperService: { name: 'Loyal customers cost less to serve', hint: 'Often said; studies do not bear it out, so it starts at nothing' },
      higherPrices: { name: 'Loyal customers accept higher prices', hint: 'Often said; studies do not bear it out, so it starts at nothing' },
      own: { name: 'An idea of your own', hint: 'Put in what it changes and what it costs' },
    },
  },

  answer: {
    result: {
      adds: 'Together these levers add {added} over {plan}, after their costs.',
      loses: 'Together these levers lose {added} over {plan}: they cost more than they bring.',
      none: 'Without levers, the customers of {plan} are worth {total}.',
    },
    best: '{best} moves the value most: {net} after its costs. Gain to cost: {back}.',
    bestFree: '{best} moves the value most: {net}, at no cost.',
    noBest: 'None of them brings more than it costs.',
    switchOn: 'Switch a lever on to see what it moves.',
    basis: 'Net value of all customers won while the levers run, each counted for {horizon}, discounted by {rate} a year. All effects are your assumptions.',
  },

  goal: {
    title: 'What would it take?',
    measures: {
      netValue: 'a net value of {wanted} for each customer',
      total: 'a net value of {wanted} for all customers',
      valueToCostRatio: 'a value to cost of {wanted}',
      payback: 'the cost back within {wanted}',
    },
    outcomes: {
      atLeast: 'For {goal}: {input} of at least {value}.',
      atMost: 'For {goal}: {input} of at most {value}.',
      alwaysReached: '{input} does not stand in the way of {goal}: every value reaches it.',
      neverReached: '{input} alone cannot bring {goal}, whatever its value.',
      noEffect: '{input} makes no difference to {goal}, which is not reached.',
    },
  },

  table: {
    title: 'Lever by lever',
    hint: 'Levers multiply one another, so what one adds depends on those before it. “In order” follows your list; “on average” is the mean over all orders and does not depend on any.',
    lever: 'Lever',
    columns: {
      gainInOrder: 'Brings, in order',
      gainOrderFree: 'Brings, on average',
      cost: 'Costs',
      netOrderFree: 'Left, on average',
      gainPerCost: 'Brings per unit spent',
      netIfLast: 'Lost if switched off',
    },
  },

  figures: {
    addedValue: { label: 'Added by the levers', definition: 'Net value of all customers with the levers less that without them. All costs of the levers are taken off.' },
    leverCost: { label: 'Cost of the levers', definition: 'Everything paid for them over {plan}, and for as long as the customers of that time order, in today’s money.' },
    gainPerCost: { label: 'Brought per unit spent', definition: 'What the levers bring before their costs, for each unit of money they cost. More than 1 pays.' },
    'with.total': { label: 'All customers, with levers', definition: 'Net value of all customers won in {plan}, discounted to the start.' },
    'without.total': { label: 'All customers, without', definition: 'The same without any lever.' },
    'with.netValue': { label: 'A customer, with levers', definition: 'Profit over {horizon} less the cost of winning the customer. That cost includes the customer’s share of what the levers cost once and by the month.' },
    'without.netValue': { label: 'A customer, without', definition: 'The same without any lever.' },
    'with.valueToCostRatio': { label: 'Value to cost, with levers', definition: 'How many times the profit covers the cost of winning a customer, the levers’ share included (CLV:CAC).' },
    'without.valueToCostRatio': { label: 'Value to cost, without', definition: 'The same without any lever.' },
    'with.payback': { label: 'Pays back, with levers', definition: 'The first {period} by whose end the profit so far covers the cost of winning the customer, the levers’ share included.' },
    'without.payback': { label: 'Pays back, without', definition: 'The same without any lever.' },
  },

  quantities: {},

  reasons: {
    noCost: 'no cost',
    noAcquisitionCost: 'no acquisition cost',
    noProfitPerPeriod: 'no profit',
    notWithinHorizon: 'not in this time',
    neverPaysBack: 'never',
    tooLarge: 'too large',
    other: 'not defined',
  },

  charts: {
    waterfall: {
      title: '{best} moves the value most',
      none: 'No lever brings more than it costs',
      note: 'What each lever brings after its costs, over {plan}, in {currency}. Shares are means over all orders.',
      step: 'Lever',
      change: 'Brings, less its cost',
      total: 'Together so far',
      together: 'Together',
      noLever: 'No lever is on',
    },
    fan: {
      title: 'A customer nets between {low} and {high} after {horizon}',
      note: 'Profit so far of one customer less the cost of winning, in {currency}. A customer’s value exceeds that cost in {chance} of {draws} draws; the levers bring more than they cost in {worthwhile}.',
      percentile5: '1 in 20 is below',
      percentile25: '1 in 4 is below',
      percentile50: 'Middle',
      percentile75: '1 in 4 is above',
      percentile95: '1 in 20 is above',
      inner: 'half of the draws',
      outer: '9 of 10 draws',
      acquisitionCost: 'Acquisition cost',
      payback: 'pays back',
    },
    tornado: {
      title: 'What decides most: {input}',
      note: 'Net value of all customers in {currency} when one assumption is at its lowest or highest and the others at their likeliest.',
      input: 'Assumption',
      low: 'At its low value',
      high: 'At its high value',
      base: 'As given',
      effect: '{lever}: {quantity}',
    },
  },
};

/** @typedef {typeof words} LeversWords */
