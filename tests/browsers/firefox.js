// Drives Firefox by WebDriver BiDi, which it speaks itself. https://w3c.github.io/webdriver-bidi/
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LISTENING = /WebDriver BiDi listening on (ws:\S+)/u;

/** @returns {Promise<import('./browsers.js').Driven | {missing: string}>} */
export async function firefox() {
  const program = process.env.FIREFOX ?? ['firefox-esr', 'firefox'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (!program) return { missing: 'install the package "firefox-esr", or name its program in FIREFOX' };
  if (!globalThis.WebSocket) return { missing: 'this Node has no WebSocket: start it with --experimental-websocket, as npm run browsers does' };
  const profile = mkdtempSync(join(tmpdir(), 'lifeworth-firefox-'));
  const running = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise((resolve, reject) => {
    running.stderr.on('data', (text) => LISTENING.test(text) && resolve(LISTENING.exec(text)?.[1]));
    running.once('exit', () => reject(new Error('Firefox ended before it could be driven')));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map();
  /** @type {string[]} */
  let said = [];
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data);
    if (message.method === 'log.entryAdded' && ['error', 'warn'].includes(message.params.level)) said.push(message.params.text);
    waiting.get(message.id)?.(message);
  });
  let last = 0;
  const ask = async (/** @type {string} */ method, /** @type {object} */ params) => {
    const id = ++last;
    const answer = await new Promise((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`);
    return answer.result;
  };
  await ask('session.new', { capabilities: {} });
  await ask('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = await ask('browsingContext.getTree', {});
  const { context } = contexts[0];
  return {
    async open(url) {
      said = [];
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await ask('script.evaluate', { expression, awaitPromise: true, target: { context } });
      return exceptionDetails ? exceptionDetails.text : result.value;
    },
    complaints: () => said,
    async close() {
      socket.close();
      const gone = new Promise((resolve) => running.once('exit', resolve));
      running.removeAllListeners('exit');
      running.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
      running.kill();
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000))]);
    },
  };
}
