// Orders of a shop that does not exist, always the same, to try the view with. Made here so that nothing is loaded for it.

const CUSTOMERS = 1800;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAYS = 731;
const DAY = 86_400_000;

/** Where the customers come from, how often, and how eager and generous they are. */
const CHANNELS = [
  { name: 'online', share: 0.5, pace: 0.9, spend: 82 },
  { name: 'shop', share: 0.3, pace: 1.35, spend: 64 },
  { name: 'marketplace', share: 0.2, pace: 0.55, spend: 71 },
];

/**
 * Numbers between 0 and 1 that look like chance and are always the same (mulberry32).
 *
 * @param {number} seed
 */
function stream(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The orders as a CSV file with a header. */
export function sampleOrders() {
  const next = stream(2024);
  const wait = (/** @type {number} */ mean) => -Math.log(1 - next()) * mean;
  /** @type {[number, string][]} */
  const orders = [];
  for (let customer = 1; customer <= CUSTOMERS; customer += 1) {
    const drawn = next();
    const channel = CHANNELS.find(({ share }, at) => drawn < share + CHANNELS.slice(0, at).reduce((sum, one) => sum + one.share, 0)) ?? CHANNELS[0];
    if (!channel) break;
    const joined = Math.floor(DAYS * next() ** 0.85);
    // Some buy every few weeks, most every few months; some leave after the first order, others stay for years.
    const gap = (40 + wait(110)) / channel.pace;
    const stays = next() < 0.3 ? 0 : wait(320);
    const level = channel.spend * (0.55 + wait(0.45));
    for (let day = joined; day < DAYS && day <= joined + stays + 0.5; day += 1 + wait(gap)) {
      const amount = level * (0.6 + 0.8 * next()) * (next() < 0.03 ? 3 : 1);
      const date = new Date(FIRST_DAY + Math.floor(day) * DAY).toISOString().slice(0, 10);
      orders.push([day, `C${String(customer).padStart(4, '0')},${date},${amount.toFixed(2)},${channel.name},`]);
      if (next() < 0.025) {
        const back = new Date(FIRST_DAY + Math.min(DAYS - 1, Math.floor(day) + 9) * DAY).toISOString().slice(0, 10);
        orders.push([day + 9, `C${String(customer).padStart(4, '0')},${back},-${(amount / 2).toFixed(2)},${channel.name},`]);
      }
    }
  }
  orders.sort(([one], [other]) => one - other);
  return `customer,date,amount,channel,order number\n${orders.map(([, text], at) => `${text}${at + 1}\n`).join('')}`;
}
