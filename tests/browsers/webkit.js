// Drives WebKit by WebDriver, in a window that nobody sees. https://w3c.github.io/webdriver/
import { spawn, spawnSync } from 'node:child_process';

const PORT = Number(process.env.PORT ?? 4197);

/** @returns {Promise<import('./browsers.js').Driven | {missing: string}>} */
export async function webkit() {
  const isThere = (/** @type {string} */ name) => spawnSync('which', [name]).status === 0;
  const missing = ['WebKitWebDriver', 'xvfb-run'].filter((name) => !isThere(name));
  if (missing.length > 0) return { missing: `there is no ${missing.join(' and no ')}: install the packages "webkit2gtk-driver" and "xvfb"` };
  // A group of its own, so that all that it starts ends with it.
  const running = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${PORT}`], { stdio: 'ignore', detached: true });
  const ask = async (/** @type {string} */ method, /** @type {string} */ path, /** @type {object} */ body = {}) => {
    const answer = await fetch(`http://localhost:${PORT}${path}`, { method, ...(method === 'POST' && { body: JSON.stringify(body) }) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.message}`);
    return value;
  };
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await ask('GET', '/status').catch(() => undefined)) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const { sessionId } = await ask('POST', '/session', { capabilities: {} });
  const session = `/session/${sessionId}`;
  await ask('POST', `${session}/timeouts`, { script: 60_000 });
  return {
    open: (url) => ask('POST', `${session}/url`, { url }),
    evaluate: (expression) =>
      ask('POST', `${session}/execute/async`, { script: `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done(String(error)))`, args: [] }),
    complaints: () => [],
    async close() {
      await ask('DELETE', session);
      if (running.pid) process.kill(-running.pid);
    },
  };
}
