import { decodeJwt } from 'jose';
import { inFrontOf } from './person';
import { inRealBrowser } from './suite';
import { madeUpPerson } from '../testing/people';

inRealBrowser('the receipt button', (desk) => {
  test('copies a receipt of who is verified, and says for whom and for which order it is', async () => {
    const page = await desk().open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const person = inFrontOf(page, madeUpPerson(7900));
    await page.getByRole('button', { name: '复制凭据' }).click();
    await page.getByRole('button', { name: '没有凭据（核验通过后才有）' }).waitFor();

    await person.enter();
    await person.goToCityServices();
    await person.agree('信息一致');
    await person.sees('核验通过');
    await page.getByRole('button', { name: '复制凭据' }).click();
    await page.getByRole('button', { name: '凭据已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { iss, sub, ref } = decodeJwt(copied);
    expect({ iss, ref }).toEqual({ iss: desk().sandbox.appid, ref: 'order-1' });
    const diagram = page.getByRole('region', { name: '时序图' });
    await diagram.getByText(`OPENID=${String(sub)} REFERENCE=order-1`).waitFor();
    await desk().picture(page, 'receipt', '.diagram__head');
    // The diagram masks it.
    expect(await diagram.textContent()).not.toContain(copied);
  });
});
