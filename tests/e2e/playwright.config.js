// The browser tests: dist/site, as any static host serves it, in a real Chromium.
import { defineConfig } from '@playwright/test';

const PORT = Number(process.env.PORT ?? 4187);

export default defineConfig({
  testDir: '.',
  outputDir: '../../target/e2e',
  snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? [['line']] : [['list']],
  workers: 2,
  // Three hundred tests in real browsers on a shared machine: one that passes the second time is listed as flaky, and is a
  // defect to look into; one that fails twice fails the run.
  retries: process.env.CI ? 1 : 0,
  // Generous: a slow machine is no defect of the page. What must be fast is measured by `npm run bench`.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${PORT}/`,
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      // Chromium's own calls home would only wait for answers that a test machine may not get.
      // A page that a test makes up has no address of its own, and would not be let to localhost.
      args: ['--disable-features=LocalNetworkAccessChecks', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: { command: `node ../../src/build/serve-site.js ${PORT}`, url: `http://localhost:${PORT}/`, reuseExistingServer: false },
});
