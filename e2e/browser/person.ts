import type { Page } from 'playwright-core';
import type { Person } from '../testing/people';

/** Someone in front of the sandbox's page, who sees it and uses keyboard and pointer. */
export interface BrowserPerson {
  readonly page: Page;
  /** Waits until the phone shows the text. */
  sees(text: string): Promise<void>;
  /** Taps what has this role and name; on what is not enabled or is covered, it waits in vain. */
  tap(role: 'button' | 'checkbox' | 'link', name: string | RegExp): Promise<void>;
  /** What stands in a field. */
  written(label: string): Promise<string>;
  /** On the home page: chooses the first day, and books. */
  book(): Promise<void>;
  /** The same, and is at the check. */
  enter(): Promise<void>;
  fillIn(): Promise<void>;
  /** Fills in, ticks, goes on, allows the jump, and is at City Services. */
  goToCityServices(): Promise<void>;
  /** Chooses an ending at City Services, and goes back. @returns the code that was handed out */
  agree(ending: string): Promise<string>;
  /** Leaves City Services without a code. */
  leave(ending: string): Promise<void>;
  /** Changes a switch beside the phone. */
  choose(label: string, option: string): Promise<void>;
}

export const CONSENT = /^我已阅读《个人信息处理说明》/;

export function inFrontOf(page: Page, { realName, credId }: Pick<Person, 'realName' | 'credId'>): BrowserPerson {
  const phone = page.getByRole('region', { name: '手机' });
  const field = (label: string) => phone.getByRole('textbox', { name: label, exact: true });
  const person: BrowserPerson = {
    page,
    sees: (text) => phone.getByText(text).first().waitFor(),
    tap: (role, name) => phone.getByRole(role, { name }).click(),
    written: (label) => field(label).inputValue(),
    async book() {
      await phone.getByRole('radio').first().click();
      await person.tap('button', '预约');
    },
    async enter() {
      await person.book();
      await person.sees('下一步：去授权');
    },
    async fillIn() {
      await field('姓名').pressSequentially(realName);
      await field('身份证号').pressSequentially(credId);
      await person.tap('checkbox', CONSENT);
    },
    async goToCityServices() {
      await person.fillIn();
      await person.tap('button', '下一步：去授权');
      await person.tap('button', '允许');
      await person.sees('申请核验您的实名信息');
    },
    async agree(ending) {
      await phone.getByRole('radio', { name: ending }).check();
      const [response] = await Promise.all([page.waitForResponse('**/authorize'), person.tap('button', '确定并返回')]);
      const { code } = (await response.json()) as { code: string };
      return code;
    },
    async leave(ending) {
      await phone.getByRole('radio', { name: ending }).check();
      await person.tap('button', '确定并返回');
    },
    async choose(label, option) {
      await page.getByRole('combobox', { name: label, exact: true }).selectOption(option);
    },
  };
  return person;
}
