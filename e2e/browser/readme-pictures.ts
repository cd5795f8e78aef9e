/** `npm run readme-pictures`: the pictures of both READMEs, of what is built now, into docs/images/. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { madeUpPerson } from '../testing/people';
import { TARO_APP } from '../testing/walked-app';
import { startBrowserDesk, type BrowserDesk } from './desk';
import { findBrowser, HOW_TO_GET_A_BROWSER } from './find-browser';
import { inFrontOf } from './person';
import { visitStates, type Look } from './visit-states';

const IMAGES = path.resolve(__dirname, '..', '..', 'docs', 'images');

interface Step {
  readonly look: Look;
  readonly state: string;
  readonly en: string;
  readonly zh: string;
}

const LIGHT: Look = { theme: 'light', width: '375', size: '16' };
const DARK: Look = { theme: 'dark', width: '375', size: '16' };
const LARGE: Look = { theme: 'light', width: '375', size: '24' };

/** The walk with one error, in the dark, and with large type. */
const STEPS: readonly Step[] = [
  { look: LIGHT, state: 'appointment', en: '1. A business: book a day', zh: '1. 业务：选一天预约' },
  { look: LIGHT, state: 'problems', en: '2. What is missing is said', zh: '2. 缺什么，说什么' },
  { look: LIGHT, state: 'filled', en: '3. Filled in and agreed', zh: '3. 填好并同意' },
  { look: LIGHT, state: 'city-services', en: '4. Authorised at City Services', zh: '4. 到城市服务授权' },
  { look: LIGHT, state: 'verified', en: '5. Verified, and on', zh: '5. 核验通过，继续' },
  { look: LIGHT, state: 'booked', en: '6. Booked', zh: '6. 预约成功' },
  { look: DARK, state: 'id-mismatch', en: 'Another outcome, dark', zh: '不一致时（深色）' },
  { look: LARGE, state: 'form', en: 'Large type (care mode)', zh: '大字（关怀模式）' },
];

async function takeStates(desk: BrowserDesk): Promise<ReadonlyMap<Step, string>> {
  const pictures = new Map<Step, string>();
  for (const look of new Set(STEPS.map((step) => step.look))) {
    await visitStates(desk, look, async (page, name) => {
      const step = STEPS.find((each) => each.look === look && each.state === name);
      if (step === undefined) return;
      pictures.set(step, (await page.locator('.phone__body').screenshot()).toString('base64'));
    });
  }
  return pictures;
}

async function writeWalk(
  browser: Browser,
  pictures: ReadonlyMap<Step, string>,
  language: 'en' | 'zh',
  file: string,
): Promise<void> {
  const figures = STEPS.map(
    (step) =>
      `<figure><img src="data:image/png;base64,${pictures.get(step) ?? ''}"><figcaption>${step[language]}</figcaption></figure>`,
  );
  const page = await browser.newPage({ viewport: { width: 4 * 260 + 20, height: 400 } });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>body{margin:10px;display:flex;flex-wrap:wrap;
    background:#fff;font:15px "WenQuanYi Zen Hei",sans-serif;color:#333}figure{margin:0 0 14px;width:260px;
    text-align:center}img{width:244px}figcaption{margin-top:6px}</style>${figures.join('')}`);
  await page.screenshot({ path: path.join(IMAGES, file), fullPage: true });
  await page.close();
}

/** The sandbox's own page, with a verified person on the phone and the whole diagram. */
async function writeSandbox(desk: BrowserDesk): Promise<void> {
  const page = await desk.open({ viewport: { width: 1280, height: 800 } });
  const person = inFrontOf(page, madeUpPerson(8100));
  await person.enter();
  await person.goToCityServices();
  await person.agree('信息一致');
  await person.sees('核验通过');
  await page.screenshot({ path: path.join(IMAGES, 'sandbox.png') });
}

async function main(): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_A_BROWSER);
  const desk = await startBrowserDesk(executablePath, TARO_APP);
  try {
    const pictures = await takeStates(desk);
    await writeWalk(desk.browser, pictures, 'en', 'walk.png');
    await writeWalk(desk.browser, pictures, 'zh', 'walk.zh-CN.png');
    await writeSandbox(desk);
  } finally {
    await desk.close();
  }
  for (const file of ['walk.png', 'walk.zh-CN.png', 'sandbox.png']) {
    console.log(`docs/images/${file}: ${readFileSync(path.join(IMAGES, file)).length} bytes`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
