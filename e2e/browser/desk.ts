import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { buildWeb } from '../../sandbox/server/build-web';
import { PAGE_HTML } from '../../sandbox/server/page-html';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { startServer } from '../../sandbox/server/server';
import { DEFAULT_SETTINGS } from '../../sandbox/shared/settings';
import { TIME_LIMIT_MS } from '../testing/function-client';
import type { WalkedApp } from '../testing/walked-app';

const ARTIFACTS = path.join(__dirname, '..', '..', 'artifacts');

/** A sandbox as `npm start` serves it, and a real browser to open it with. */
export interface BrowserDesk {
  readonly sandbox: Sandbox;
  readonly browser: Browser;
  /** Opens the sandbox's page in a fresh window, with nothing recorded and no faults, and waits for the phone. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /**
   * What the pages complained of on the console, threw, asked of other machines, or asked in vain, since it was taken
   * last; a good test ends with none.
   */
  takeTroubles(): string[];
  /** Writes a picture to `artifacts/`: of the phone, or of what the selector names. */
  picture(page: Page, name: string, selector?: string): Promise<void>;
  close(): Promise<void>;
}

export async function startBrowserDesk(executablePath: string, app: WalkedApp): Promise<BrowserDesk> {
  const troubles: string[] = [];
  const complain = (message: string): void => {
    troubles.push(message);
  };
  const sandbox = await startSandbox({ onComplaint: complain, settings: { timeLimitMs: TIME_LIMIT_MS } });
  const page = { html: PAGE_HTML, ...(await buildWeb()), weapp: JSON.stringify(await app.weapp()) };
  const server = await startServer({ sandbox, page, port: 0, complain });
  const browser = await chromium.launch({ executablePath });
  mkdirSync(ARTIFACTS, { recursive: true });

  function listen(opened: Page): void {
    opened.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complain(`console: ${message.text()}`);
    });
    opened.on('pageerror', (error) => {
      complain(`thrown: ${String(error)}`);
    });
    opened.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== 'data:' && host !== `127.0.0.1:${server.port}`) complain(`request: ${request.url()}`);
    });
  }

  return {
    sandbox,
    browser,
    takeTroubles: () => troubles.splice(0),
    async open(options) {
      Object.assign(sandbox.settings, DEFAULT_SETTINGS, { faults: {}, timeLimitMs: TIME_LIMIT_MS });
      sandbox.trace.clear();
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const opened = await context.newPage();
      // Only against waiting for ever: no machine is so busy.
      opened.setDefaultTimeout(60_000);
      listen(opened);
      await opened.goto(server.origin);
      await opened.getByRole('button', { name: '预约' }).waitFor();
      return opened;
    },
    async picture(opened, name, selector = '.phone__body') {
      await opened.locator(selector).screenshot({ path: path.join(ARTIFACTS, `${name}.png`) });
    },
    async close() {
      await browser.close();
      await server.close();
      await sandbox.close();
    },
  };
}
