/**
 * `npm run screenshots [theme] [width] [size]`: pictures of every state of the mini-program, and contact sheets of them,
 * in artifacts/screenshots/. Without arguments: light and dark, three widths, three text sizes, which takes ten minutes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { TARO_APP } from '../testing/walked-app';
import { startBrowserDesk } from './desk';
import { findBrowser, HOW_TO_GET_A_BROWSER } from './find-browser';
import { visitStates, type Look } from './visit-states';

const FOLDER = path.resolve(__dirname, '..', '..', 'artifacts', 'screenshots');
const THEMES = ['light', 'dark'] as const;
const WIDTHS = ['320', '375', '430'] as const;
/** Normal, extra-large, care mode (关怀模式). */
const SIZES = ['16', '20', '24'] as const;

const ALL: readonly Look[] = THEMES.flatMap((theme) =>
  SIZES.flatMap((size) => WIDTHS.map((width) => ({ theme, width, size }))),
);
const nameOf = ({ theme, width, size }: Look): string => `${theme}-${width}-${size}`;

/** Every picture of one look side by side, with the names of the states. */
async function writeSheet(browser: Browser, look: Look, states: readonly string[]): Promise<void> {
  const figures = states.map(
    (state) => `<figure><img src="${nameOf(look)}-${state}.png"><figcaption>${state}</figcaption></figure>`,
  );
  const html = `<!doctype html><meta charset="utf-8"><style>body{margin:8px;font:12px sans-serif;display:flex;
    flex-wrap:wrap;gap:8px}figure{margin:0;width:210px}img{width:210px;border:1px solid #999}</style>${figures.join('')}`;
  const file = path.join(FOLDER, `${nameOf(look)}.html`);
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport: { width: 8 * 218 + 8, height: 800 } });
  await page.goto(`file://${file}`);
  await page.screenshot({ path: path.join(FOLDER, `${nameOf(look)}.png`), fullPage: true });
  await page.close();
}

async function main(): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_A_BROWSER);
  const wanted = process.argv.slice(2);
  const looks = ALL.filter((look) => wanted.every((word) => Object.values(look).some((value) => value === word)));
  mkdirSync(FOLDER, { recursive: true });
  const desk = await startBrowserDesk(executablePath, TARO_APP);
  try {
    for (const look of looks) {
      const states: string[] = [];
      await visitStates(desk, look, async (page, name) => {
        states.push(name);
        await page.locator('.phone__body').screenshot({ path: path.join(FOLDER, `${nameOf(look)}-${name}.png`) });
      });
      await writeSheet(desk.browser, look, states);
      console.log(`artifacts/screenshots/${nameOf(look)}.png: ${states.length} states`);
    }
  } finally {
    await desk.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
