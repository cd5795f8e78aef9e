import { axeViolations } from './axe';
import { mainButtonOutOfSight } from './below-the-fold';
import { lowContrast } from './contrast';
import { FITS, measureFit } from './fit';
import { inFrontOf } from './person';
import { inRealBrowser } from './suite';
import { LOOKS, visitStates } from './visit-states';
import { madeUpPerson } from '../testing/people';
import { RUN } from '../testing/run';

inRealBrowser('the looks', (desk) => {
  test.each(LOOKS.slice(0, RUN.looks))(
    'every state fits, can be read, and has its main button in sight: $theme, $width px wide, text size $size',
    async (look) => {
      const looks: unknown[] = [];
      const expected: unknown[] = [];
      let number = 0;
      await visitStates(desk(), look, async (page, name, drawer) => {
        number += 1;
        const { theme, width, size } = look;
        const outOfSight = await mainButtonOutOfSight(page);
        await desk().picture(page, `${theme}-${width}-${size}-${String(number).padStart(2, '0')}-${name}`);
        const violations = drawer === 'mini-program' ? await axeViolations(page) : [];
        looks.push({ name, outOfSight, violations, lowContrast: await lowContrast(page), ...(await measureFit(page)) });
        expected.push({ name, outOfSight: 0, violations: [], lowContrast: [], ...FITS });
      });
      expect(looks).toEqual(expected);
    },
  );

  test.each([
    ['light', 1280, 800],
    ['dark', 1280, 800],
    ['light', 390, 844],
    ['dark', 390, 844],
  ] as const)('the page around the phone, %s, fits %i × %i and can be read', async (colorScheme, width, height) => {
    const page = await desk().open({ colorScheme, viewport: { width, height } });
    const person = inFrontOf(page, madeUpPerson(8001));
    await person.enter();
    await person.goToCityServices();
    await person.agree('信息一致');
    await person.sees('核验通过');
    // The diagram follows what happens; the phone must not be scrolled away by it.
    const result = await page.getByText('核验通过').boundingBox();
    expect(result?.y).toBeGreaterThan(0);
    expect(result?.y).toBeLessThan(height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await lowContrast(page)).toEqual([]);
    await desk().picture(page, `page-${colorScheme}-${width}`, 'main');
  });
});
