/** The drop-in's component in a native mini-program: what it looks like, for everybody who looks at it. */
import { axeViolations } from './axe';
import { mainButtonOutOfSight } from './below-the-fold';
import { lowContrast } from './contrast';
import { FITS, measureFit } from './fit';
import { inFrontOf } from './person';
import { inRealBrowser } from './suite';
import { LOOKS } from './visit-states';
import { madeUpPerson } from '../testing/people';
import { NATIVE_APP } from '../testing/walked-app';

inRealBrowser(
  'the component',
  (desk) => {
    test.each(LOOKS)(
      'fits, can be read, and has its main button in sight: $theme, $width px wide, text size $size',
      async (look) => {
        const page = await desk().open();
        const person = inFrontOf(page, madeUpPerson(8100));
        const looks: unknown[] = [];
        const expected: unknown[] = [];
        const see = async (name: string): Promise<void> => {
          await desk().picture(page, `native-${look.theme}-${name}`);
          const outOfSight = await mainButtonOutOfSight(page);
          const violations = await axeViolations(page);
          looks.push({
            name,
            outOfSight,
            violations,
            lowContrast: await lowContrast(page),
            ...(await measureFit(page)),
          });
          expected.push({ name, outOfSight: 0, violations: [], lowContrast: [], ...FITS });
        };
        await person.choose('主题', look.theme);
        await person.choose('屏幕', look.width);
        await person.choose('字体', look.size);
        await person.tap('button', '预约');
        await person.sees('下一步：去授权');
        await see('form');
        await person.tap('button', '不能用微信核验？');
        await see('help');
        await person.tap('button', '不能用微信核验？');
        await person.tap('button', '下一步：去授权');
        await person.sees('请勾选上面的方框');
        await see('problems');
        desk().sandbox.settings.faults = { database: 'http_500' };
        await person.goToCityServices();
        await person.agree('信息一致');
        await person.sees('这次没有成功');
        await see('error');
        desk().sandbox.settings.faults = {};
        await person.tap('button', '再试一次');
        await person.sees('核验通过');
        await see('verified');
        await person.tap('button', '继续预约');
        await person.sees('预约成功');
        expect(looks).toEqual(expected);
      },
    );
  },
  NATIVE_APP,
);
