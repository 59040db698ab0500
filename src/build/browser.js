// Finds the browser that the tests drive; on Debian, as root, installs it.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Mendable, run, step } from './step.js';

const CHROMIUM = {
  program: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/**
 * @param {string[]} names
 * @param {string[]} places
 */
function find(names, places = []) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find((path) => existsSync(path));
}

const findChromium = () => process.env.CHROMIUM ?? find(CHROMIUM.program, CHROMIUM.places);
const findDriver = () => process.env.CHROMEDRIVER ?? find(['chromedriver', 'chromedriver.exe']);

/**
 * Paths of Chromium and of its driver.
 * @returns {Promise<{chromium: string, driver: string}>}
 */
export async function browser() {
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if ((!findChromium() || !findDriver()) && canInstall) {
    await step('installing Chromium and its driver with apt', () => {
      run('apt-get', ['update', '-qq']);
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'chromium-driver', 'fonts-liberation'], {
        DEBIAN_FRONTEND: 'noninteractive',
      });
    });
  }
  const [chromium, driver] = [findChromium(), findDriver()];
  if (!chromium) throw new Mendable('no Chromium was found: install the package "chromium" (or Chrome), or name its program in CHROMIUM');
  if (!driver) throw new Mendable('no chromedriver was found: install the package "chromium-driver", or name its program in CHROMEDRIVER');
  return { chromium, driver };
}
