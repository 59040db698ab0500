// One comparison of channels, or one campaign: what went in, what came out, and what the element needs to know of both.

/** @typedef {import('../../engine/levers.js').Levers} Levers */
/** @typedef {import('../../wasm/levers.js').ChannelOptions} ChannelOptions */
/** @typedef {import('../../wasm/levers.js').CampaignOptions} CampaignOptions */
/** @typedef {import('../figures.js').Formula} Formula */
/** @typedef {import('../fields/form.js').Value} Value */

/**
 * @typedef {object} ChannelsOutcome
 * @property {'channels'} mode
 * @property {ChannelOptions} options what went in
 * @property {ReturnType<Levers['compareChannels']>} result
 * @property {(quantity: string) => string | undefined} reasonFor why a number is missing
 * @property {() => readonly Formula[]} formulas
 */

/**
 * @typedef {object} CampaignOutcome
 * @property {'campaign'} mode
 * @property {CampaignOptions} options what went in
 * @property {ReturnType<Levers['campaign']> & {breakEvenRate: number | undefined, breakEvenCustomers: number | undefined}} result
 * @property {(quantity: string) => string | undefined} reasonFor why a number is missing
 * @property {() => readonly Formula[]} formulas
 */

/** @typedef {ChannelsOutcome | CampaignOutcome} Outcome */

/**
 * @param {Levers} levers
 * @param {string} mode
 * @param {Readonly<Record<string, Value>>} values of the form
 * @returns {Outcome}
 */
export function calculate(levers, mode, values) {
  return mode === 'campaign'
    ? campaign(levers, /** @type {CampaignOptions} */ (/** @type {unknown} */ (values)))
    : channels(levers, /** @type {ChannelOptions} */ (/** @type {unknown} */ (values)));
}

/**
 * @param {Levers} levers
 * @param {ChannelOptions} options
 * @returns {ChannelsOutcome}
 */
function channels(levers, options) {
  const result = levers.compareChannels(options);
  return {
    mode: 'channels',
    options,
    result,
    reasonFor: (quantity) => {
      if (quantity === 'sum.valueToCostRatio' && typeof result.sum.valueToCostRatio !== 'number') return 'noCost';
      const perCustomer = quantity === 'sum.acquisitionCost' || quantity === 'sum.value';
      if (perCustomer && typeof result.sum.acquisitionCost !== 'number') return 'noCustomers';
      if (quantity.startsWith('split.') && result.split.outcome === 'none') return result.split.reason;
      return undefined;
    },
    formulas: () => [
      { quantity: 'sum.acquisitionCost', expression: '{sum.spend} ÷ {sum.newCustomers}' },
      { quantity: 'sum.valueToCostRatio', expression: '{sum.value} ÷ {sum.acquisitionCost}' },
      { quantity: 'sum.net', expression: '{sum.newCustomers} × {sum.value} − {sum.spend}' },
    ],
  };
}

/**
 * @param {Levers} levers
 * @param {CampaignOptions} options
 * @returns {CampaignOutcome}
 */
function campaign(levers, options) {
  const found = levers.campaign(options);
  const { breakEven } = found;
  const isFound = breakEven.outcome === 'found';
  return {
    mode: 'campaign',
    options,
    result: { ...found, breakEvenRate: isFound ? breakEven.responseRate : undefined, breakEvenCustomers: isFound ? breakEven.customers : undefined },
    reasonFor: (quantity) => {
      if (quantity.startsWith('breakEven') && !isFound) return breakEven.outcome;
      if (quantity === 'acquisitionCost' && typeof found.acquisitionCost !== 'number') return 'noCustomers';
      if (quantity === 'valueToCostRatio' && typeof found.valueToCostRatio !== 'number') return 'noCost';
      return undefined;
    },
    formulas: () => [
      { quantity: 'newCustomers', expression: '{audience} × {responseRate}' },
      { quantity: 'cost', expression: '{fixedCost} + {audience} × {costPerContact} + {newCustomers} × {costPerResponse}' },
      { quantity: 'net', expression: '{newCustomers} × {valuePerCustomer} − {cost}' },
      { quantity: 'breakEvenRate', expression: '({fixedCost} + {audience} × {costPerContact}) ÷ ({audience} × ({valuePerCustomer} − {costPerResponse}))' },
    ],
  };
}

/**
 * What a channel is called: its name, or its number.
 *
 * @param {readonly {name: string}[]} channels
 * @param {number} index
 * @param {string} numbered such as `Channel {n}`
 */
export const channelName = (channels, index, numbered) => channels[index]?.name || numbered.replace('{n}', String(index + 1));
