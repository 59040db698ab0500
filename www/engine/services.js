// What can be asked to run off the main thread: for each module, how it is started and which functions it then has.

/** @typedef {import('./module.js').Source} Source */

/**
 * How far a request has come, and whether it is still wanted: the last argument of every function that is asked.
 * @typedef {{signal: AbortSignal, progress: (progress: any) => void}} Task
 */

/** @typedef {Record<string, (...args: any[]) => unknown>} Service */

const starts = {
  levers: async (/** @type {Source | undefined} */ source) => (await import('./levers.js')).load(source),
  loyalty: async (/** @type {Source | undefined} */ source) => (await import('./loyalty.js')).load(source),
  customers: async (/** @type {Source | undefined} */ source) => (await import('./order-service.js')).OrderService.start(source),
};

/** @typedef {{[Module in keyof typeof starts]: Awaited<ReturnType<(typeof starts)[Module]>>}} Services */

export const services = /** @type {{[Module in keyof Services]: (source?: Source) => Promise<Service>}} */ (
  /** @type {unknown} */ (starts)
);
