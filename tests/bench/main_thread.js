// What the main thread of a page does while something happens: the tasks that a visitor would feel, from Chromium's trace.

/** A task that takes longer than this many milliseconds is felt. */
export const LONG = 50;

/** Those that are kept are longer than this many. */
const SHORTEST = 10;

/** Tells the page's own thread from all others. */
const MARK = 'lifeworth-bench';

/** @typedef {{name: string, cat: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args: any}} TraceEvent */
/** @typedef {{wall: number, cpu: number, owner: string}} Task milliseconds; what it did for longest */

/**
 * The tasks of the page's main thread while some work is done, the longest first.
 *
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Task[]>}
 */
export async function watched(page, work) {
  const session = await page.context().newCDPSession(page);
  /** @type {TraceEvent[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(/** @type {TraceEvent} */ (/** @type {unknown} */ (event)));
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'v8.execute'] } });
  await page.evaluate((mark) => console.timeStamp(mark), MARK);
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return tasksOf(events);
}

/** @param {TraceEvent[]} events @returns {Task[]} */
function tasksOf(events) {
  const started = events.find(({ name, args }) => name === 'TimeStamp' && args?.data?.message === MARK);
  if (!started) throw new Error('the page was not heard');
  const own = events.filter(({ ph, pid, tid, ts }) => ph === 'X' && pid === started.pid && tid === started.tid && ts >= started.ts);
  const tasks = own.filter(({ name, dur = 0 }) => name.endsWith('RunTask') && dur > SHORTEST * 1e3).sort((one, other) => (other.dur ?? 0) - (one.dur ?? 0));
  return tasks.map((task) => ({ wall: (task.dur ?? 0) / 1e3, cpu: (task.tdur ?? 0) / 1e3, owner: ownerOf(task, own.filter((event) => event !== task && !event.name.endsWith('RunTask'))) }));
}

/** What a task did for longest: the innermost event that takes more than half of it. @param {TraceEvent} task @param {TraceEvent[]} events */
function ownerOf(task, events) {
  const inside = events.filter(({ ts, dur = 0 }) => ts >= task.ts && ts + dur <= task.ts + (task.dur ?? 0));
  const large = inside.filter(({ dur = 0 }) => dur > (task.dur ?? 0) / 2).sort((one, other) => (one.dur ?? 0) - (other.dur ?? 0));
  const { name, args } = large[0] ?? task;
  const { functionName, url, type } = args?.data ?? {};
  return [name, functionName ?? type, url?.split('/').at(-1)].filter(Boolean).join(' ');
}

/** Tells the longest of some tasks, and which took most of the processor. @param {Task[]} tasks @param {number} [most] */
export function tellLongest(tasks, most = 5) {
  const byWall = tasks.toSorted((one, other) => other.wall - one.wall).slice(0, most);
  const byCpu = tasks.toSorted((one, other) => other.cpu - one.cpu).slice(0, 1);
  for (const { wall, cpu, owner } of new Set([...byWall, ...byCpu])) {
    console.log(`${wall.toFixed().padStart(8)} ms, ${cpu.toFixed()} of the processor  ${owner}`);
  }
}
