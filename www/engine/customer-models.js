// The customer models for columns of one's own, off the main thread: every function that the module `customers` has for
// them, by its name.

import { Background } from './background.js';

/** @typedef {import('./customers-module.js').Customers} Customers */

/**
 * The functions that take one object of options: `fitBuyingModel`, `fitSpendModel`, `fitContractModel`,
 * `compareBuyingModels`, `predictCustomers`, `customerValues`, `bootstrapBuyingModel`, `sampleBuyingModel` and so on.
 *
 * @typedef {'fitBuyingModel' | 'fitSpendModel' | 'fitContractModel' | 'logLikelihood' | 'contractLogLikelihood'
 *   | 'compareBuyingModels' | 'compareContractModels' | 'contractOutlook'
 *   | 'predictCustomers' | 'newCustomer' | 'purchaseProbabilities' | 'purchaseRange' | 'customerIntervals'
 *   | 'expectedSpend' | 'customerValues' | 'spendAhead'
 *   | 'bootstrapBuyingModel' | 'sampleBuyingModel'
 *   | 'holdOutErrors' | 'frequencyHistogram' | 'cumulativePurchases' | 'stability' | 'spendCorrelation' | 'regularity' | 'population' | 'valueSpread'
 * } ModelFunction
 */

/**
 * What a function gives, in the end: of one that goes in steps, what is finished.
 *
 * @template {(...args: any[]) => any} Run
 * @typedef {ReturnType<Run> extends {step(): number, finish(): infer Result} ? Result : ReturnType<Run>} Outcome
 */

/** @type {Background<'customers'> | undefined} */
let background;

/**
 * Runs a function of the models in a worker. What takes long (refits, a posterior) goes in steps: `onProgress` is told the
 * share that is done, and `signal` gives up.
 *
 * ```js
 * const customers = { frequency, recency, observed };
 * const outcome = await calculate('fitBuyingModel', { model: 'mbgNbd', customers });
 * if (outcome.outcome === 'fitted') {
 *   const { probabilityAlive } = await calculate('predictCustomers', { model: outcome.model, customers });
 * }
 * ```
 *
 * @template {ModelFunction} Name
 * @param {Name} name
 * @param {Parameters<Customers[Name]>[0]} options
 * @param {{signal?: AbortSignal, onProgress?: (share: number) => void, module?: import('./module.js').Source}} [details]
 *   `module` is where the wasm file is, or its content, when it is not beside this script; the first call decides
 * @returns {Promise<Outcome<Customers[Name]>>} rejected with a `LifeworthError` that names the option and the rule it breaks
 */
export function calculate(name, options, { signal, onProgress, module } = {}) {
  background ??= new Background('customers', module);
  return /** @type {Promise<any>} */ (background.ask('calculate', [name, options], { signal, onProgress }));
}
