// The words around every calculator on its public page, apart from the calculators’ own so that an embed does not
// carry them.

export const words = {
  nav: { label: 'Calculators', clv: 'Customer value', levers: 'What moves it', channels: 'Channels', loyalty: 'Loyalty programme', survey: 'Satisfaction', customers: 'Customers in orders' },
  language: 'Language',
  currency: 'Currency',
  otherCurrency: 'Other…',
  currencyCode: 'Three-letter currency code',
  skip: 'Skip to the calculator',
  privacy: {
    title: 'Your numbers stay with you',
    text: 'Everything is worked out in your browser. Nothing is sent anywhere, nothing is stored, there are no cookies and no counters. A link you copy carries your numbers after the # sign, which browsers do not send to a server.',
  },
  embed: {
    title: 'Put it on your own page',
    text: 'Copy this. The link in it is shown until the calculator is ready, and where scripts do not run.',
    copy: 'Copy',
    copied: 'Copied',
    more: 'All ways to embed it, in your colours',
  },
  methodology: 'How every number is worked out',
  footer: 'Free and open: MIT or Apache 2.0.',
  reference: 'For developers: the API reference',
};

/** @typedef {typeof words} FrameWords */
