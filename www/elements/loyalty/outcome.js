// One projection: what went in, what came out, and what the element needs to know of both to talk about it.

/** @typedef {import('../../engine/loyalty.js').Loyalty} Loyalty */
/** @typedef {import('../../wasm/loyalty.js').ProgrammeOptions} Options */
/** @typedef {import('../../wasm/loyalty.js').ProgrammeSimulationOptions} SimulationOptions */
/** @typedef {import('../figures.js').Formula} Formula */
/** @typedef {import('../fields/form.js').Row} Row */
/** @typedef {import('../fields/form.js').Value} Value */

const DRAWS = 2000;
const SEED = 1;

/**
 * @typedef {object} Outcome
 * @property {string} mode the preset it began with
 * @property {Options} options what went in
 * @property {SimulationOptions} simulation what is uncertain
 * @property {ReturnType<Loyalty['programmeTornado']>} tornado what each range does, widest first
 * @property {ReturnType<Loyalty['projectProgramme']>} projection
 * @property {ReturnType<typeof numbersOf>} result the numbers to list
 * @property {(quantity: string) => string | undefined} reasonFor why a number is missing
 * @property {() => readonly Formula[]} formulas
 */

/**
 * The options as the calculation takes them, from values that are named by their paths.
 *
 * @param {Readonly<Record<string, Value>>} values
 */
function nested(values) {
  /** @type {Record<string, any>} */
  const options = {};
  for (const [path, value] of Object.entries(values)) {
    const [group, name] = path.split('.');
    if (group === 'ranges' || group === undefined) continue;
    if (name === undefined) options[group] = value;
    else options[group] = { ...options[group], [name]: value };
  }
  return /** @type {Options} */ (options);
}

/**
 * The likely value of each range is the input itself; of a list its first number.
 *
 * @param {Readonly<Record<string, Value>>} values
 * @returns {SimulationOptions}
 */
function simulationOf(values) {
  const rows = /** @type {readonly Row[]} */ (values['ranges'] ?? []);
  const ranges = rows.map((row) => {
    const input = String(row['input']);
    const likely = Number([valueAt(values, input)].flat()[0]);
    return { input, minimum: Number(row['minimum']), likely, maximum: Number(row['maximum']) };
  });
  return { ranges, draws: DRAWS, seed: SEED };
}

/**
 * @param {Readonly<Record<string, Value>>} values
 * @param {string} path such as `uplifts.frequency` or `segments[0].grossMargin`
 */
function valueAt(values, path) {
  const [, table = '', index, column = ''] = /^(\w+)\[(\d+)\]\.(\w+)$/u.exec(path) ?? [];
  return table ? /** @type {readonly Row[] | undefined} */ (values[table])?.[Number(index)]?.[column] : values[path];
}

/**
 * @param {Loyalty} loyalty
 * @param {string} mode
 * @param {Readonly<Record<string, Value>>} values of the form
 * @returns {Outcome}
 */
export function calculate(loyalty, mode, values) {
  const options = nested(values);
  const projection = loyalty.projectProgramme(options);
  const simulation = simulationOf(values);
  const tornado = loyalty.programmeTornado(options, simulation);
  const needed = loyalty.programmeBreakEven(options, { input: 'uplifts.frequency', minimum: 0, maximum: 10 });
  const result = numbersOf(projection, needed);
  return {
    mode,
    options,
    simulation,
    tornado,
    projection,
    result,
    reasonFor: (quantity) => reasons(quantity, projection, needed),
    formulas: () => formulasOf(options),
  };
}

/**
 * @param {ReturnType<Loyalty['projectProgramme']>} projection
 * @param {ReturnType<Loyalty['programmeBreakEven']>} needed
 */
function numbersOf({ summary, segments, months }, needed) {
  const [first] = segments;
  const { rate, breakage } = summary.ultimateRedemption;
  return {
    ...summary,
    pointValue: first?.pointValue,
    activeOrderValue: first?.activeOrderValue,
    pointsPerMonth: first?.firstReward.pointsPerMonth,
    monthsOfEarning: first?.firstReward.monthsOfEarning,
    redemptionShare: rate,
    breakage,
    liability: lastLiability(months),
    neededFrequency: needed.outcome === 'found' && needed.rising ? needed.value : undefined,
  };
}

/**
 * What is owed at the end.
 *
 * @param {import('../../wasm/loyalty.js').ProgrammeMonths} months
 */
export const lastLiability = ({ liability: { gross, cost } }) => ({ gross: gross.at(-1) ?? 0, cost: cost?.at(-1) });

/**
 * @param {string} quantity
 * @param {ReturnType<Loyalty['projectProgramme']>} projection
 * @param {ReturnType<Loyalty['programmeBreakEven']>} needed
 */
function reasons(quantity, { summary, months }, needed) {
  if (quantity === 'breakEvenMonth' && !summary.breakEvenMonth) return 'notWithinHorizon';
  if (quantity === 'returnOnInvestment' && typeof summary.returnOnInvestment !== 'number') return 'noCosts';
  if (quantity === 'neededFrequency' && !(needed.outcome === 'found' && needed.rising)) return needed.outcome === 'found' ? 'other' : needed.outcome;
  if (quantity === 'subsidyShare' && typeof summary.subsidyShare !== 'number') return 'noPoints';
  if (quantity === 'effectiveRebate' && typeof summary.effectiveRebate !== 'number') return 'noPoints';
  if (quantity === 'redemptionShare' || quantity === 'breakage') return summary.ultimateRedemption.reason ?? undefined;
  if (quantity === 'liability.cost' && !months.liability.cost) return summary.ultimateRedemption.reason ?? 'other';
  return undefined;
}

/**
 * @param {Options} options
 * @returns {readonly Formula[]}
 */
function formulasOf({ reward, segments, earning }) {
  const formulas = [
    { quantity: 'net', expression: '{incrementalMargin} − {totalCost}' },
    { quantity: 'totalCost', expression: '{rewardCost} + {programmeCost} + {referralCost}' },
    { quantity: 'returnOnInvestment', expression: '{incrementalMargin} ÷ {totalCost} − 1' },
    { quantity: 'netPresentValue', expression: 'Σ[t = 1 … {horizonMonths}] {netOfMonth} ÷ (1 + {monthlyDiscountRate})^t − {costs.setup}' },
    { quantity: 'breakage', expression: '1 − {redemptionShare}' },
  ];
  // With several groups of customers the numbers are averages of these.
  if (segments.length > 1) return formulas;
  if (reward.type === 'percentageOff') {
    formulas.push({ quantity: 'pointValue', expression: '{reward.discount} × {activeOrderValue} ÷ {redemption.pointsPerReward}' });
  }
  if (!earning?.welcomePoints) {
    formulas.push({ quantity: 'effectiveRebate', expression: '{earning.pointsPerCurrency} × {segments[0].earnMultiplier} × {earning.eligibleShare} × {pointValue}' });
  }
  return formulas;
}
