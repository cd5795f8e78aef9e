import type { Institution } from '../miniprogram/realname/institution';

/** What settings.js holds. */
export interface PageSettings {
  readonly consentVersion: string;
  readonly privacyUrl: string;
  readonly institution: Institution;
}

/** Registers the ready page, which holds only the component. Called by page.js alone. */
export function registerPage(settings: PageSettings): void {
  Page({ data: { ...settings } });
}
