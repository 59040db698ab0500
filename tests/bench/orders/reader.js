// One reading of a file by one reader, in a process of its own: `node reader.js READER FILE` tells its processor time, its
// elapsed time and its peak of memory as JSON. The clock starts when the bytes (for ours) or the text (for the others)
// are at hand.
import { openSync, readFileSync, readSync, statSync } from 'node:fs';

/** What a reader gives: how many customers it found, 0 where it only splits. @typedef {() => number | Promise<number>} Reading */

const [name = '', path = ''] = process.argv.slice(2);

/** Customers by their first and last day, their number of orders and their spend. */
class Summaries {
  #customers = new Map();

  /** @param {string} customer @param {string} date @param {string} amount */
  add(customer, date, amount) {
    const day = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;
    const known = this.#customers.get(customer);
    if (!known) {
      this.#customers.set(customer, { first: day, last: day, orders: 1, spend: Number(amount) });
      return;
    }
    if (day < known.first) known.first = day;
    if (day > known.last) known.last = day;
    known.orders += 1;
    known.spend += Number(amount);
  }

  get size() {
    return this.#customers.size;
  }
}

/** The text as pieces of 16 MB, for what can read so: whole, ten million rows would not fit. */
function* pieces() {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(16 << 20);
  for (let length = readSync(file, bytes); length > 0; length = readSync(file, bytes)) yield bytes.toString('latin1', 0, length);
}

/** Row by row, none of them kept. @param {boolean} whole with the summaries, or the splitting alone @returns {Promise<Reading>} */
async function udsv(whole) {
  const { inferSchema, initParser } = await import('udsv');
  const texts = [...pieces()];
  return () => {
    const summaries = new Summaries();
    const parser = initParser(inferSchema(texts[0] ?? ''));
    const take = (/** @type {string[]} */ [customer = '', date = '', amount = '']) => {
      if (whole) summaries.add(customer, date, amount);
    };
    for (const text of texts) parser.chunk(text, /** @type {any} */ (parser.stringArrs), /** @type {any} */ (take));
    parser.end();
    return summaries.size;
  };
}

/** As it is mostly used: all rows at once, kept. @returns {Promise<Reading>} */
async function udsvRows() {
  const { inferSchema, initParser } = await import('udsv');
  const text = readFileSync(path, 'latin1');
  return () => {
    initParser(inferSchema(text)).stringArrs(text);
    return 0;
  };
}

/** @param {boolean} whole @returns {Promise<Reading>} */
async function d3(whole) {
  // @ts-expect-error: it has no types
  const { csvParseRows } = await import('d3-dsv');
  const text = readFileSync(path, 'latin1');
  return () => {
    const summaries = new Summaries();
    const rows = csvParseRows(text);
    if (whole) for (const [customer = '', date = '', amount = ''] of rows.slice(1)) summaries.add(customer, date, amount);
    return summaries.size;
  };
}

/** @param {boolean} whole @returns {Promise<Reading>} */
async function papaparse(whole) {
  // @ts-expect-error: it has no types
  const { default: Papa } = await import('papaparse');
  const text = readFileSync(path, 'latin1');
  return () => {
    const summaries = new Summaries();
    const { data } = Papa.parse(text, { fastMode: true });
    // The last line end begins an empty row.
    if (whole) for (const [customer = '', date = '', amount = ''] of data.slice(1, -1)) summaries.add(customer, date, amount);
    return summaries.size;
  };
}

/** All of it: bytes in pieces of a megabyte, orders, a row per customer. @returns {Promise<Reading>} */
async function lifeworth() {
  const { load } = await import('../../../www/engine/customers-module.js');
  const customers = await load(readFileSync(new URL('../../../www/wasm/customers_bg.wasm', import.meta.url)));
  const file = openSync(path, 'r');
  const bytes = new Uint8Array(1 << 20);
  return () => {
    const reader = customers.openOrders({ columns: { customer: 0, date: 1, amount: 2 } });
    for (let length = readSync(file, bytes); length > 0; length = readSync(file, bytes)) reader.push(bytes.subarray(0, length));
    const table = reader.finish();
    return table.summarise({}).customer.length;
  };
}

/** @type {Record<string, () => Promise<Reading>>} */
const READERS = {
  lifeworth,
  'udsv-split': () => udsv(false),
  'udsv-rows-split': udsvRows,
  'd3-dsv-split': () => d3(false),
  'papaparse-split': () => papaparse(false),
  udsv: () => udsv(true),
  'd3-dsv': () => d3(true),
  papaparse: () => papaparse(true),
};

/** Memory of this process, its most so far, in MB. */
const peak = () => process.resourceUsage().maxRSS / 1e3;

const read = await READERS[name]?.();
const before = { cpu: process.cpuUsage(), wall: performance.now(), peak: peak() };
const customers = (await read?.()) ?? 0;
const { user, system } = process.cpuUsage(before.cpu);
const wall = performance.now() - before.wall;
console.log(JSON.stringify({ cpu: (user + system) / 1e3, wall, peak: peak() - before.peak, customers, megabytes: statSync(path).size / 1e6 }));
