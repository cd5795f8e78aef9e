import { startBrowserDesk, type BrowserDesk } from './desk';
import { TARO_APP } from '../testing/walked-app';
import { findBrowser, HOW_TO_GET_A_BROWSER } from './find-browser';

/**
 * Declares tests that need a real browser, on a desk of their own. Where there is no browser they are skipped, which is
 * said aloud; but a machine that tests for everybody (`CI`) must have one.
 */
export function inRealBrowser(what: string, declareTests: (desk: () => BrowserDesk) => void, app = TARO_APP): void {
  const executablePath = findBrowser();
  const isLeftOut = executablePath === undefined && process.env['CI'] === undefined;
  if (isLeftOut) process.stderr.write(`Left out: ${what} in a real browser. ${HOW_TO_GET_A_BROWSER}\n`);

  (isLeftOut ? describe.skip : describe)(`${what} in a real browser`, () => {
    let desk: BrowserDesk | undefined;
    const theDesk = (): BrowserDesk => {
      if (desk === undefined) throw new Error(HOW_TO_GET_A_BROWSER);
      return desk;
    };
    beforeAll(async () => {
      if (executablePath === undefined) throw new Error(HOW_TO_GET_A_BROWSER);
      desk = await startBrowserDesk(executablePath, app);
    });
    afterEach(async () => {
      await Promise.all(
        theDesk()
          .browser.contexts()
          .map((context) => context.close()),
      );
      expect(theDesk().takeTroubles()).toEqual([]);
    });
    afterAll(async () => {
      await desk?.close();
    });
    declareTests(theDesk);
  });
}
