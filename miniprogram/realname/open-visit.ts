import { isRecord } from '../../contract/parsed';
import type { Shared } from './wechat/shared';
import { createVisit, type Visit, type VisitOptions } from './visit';

/** Where the check's page is unless the host has put it elsewhere. */
export const DEFAULT_URL = '/realname-check/page';

const failed = (url: string, errMsg: string): Error =>
  new Error(
    `[realname-check] 打不开核验页 ${url}：请检查 app.json 的 pages 或 subPackages 里有没有它，url 要以 / 开头。` +
      ` The page of the check does not open: is it in app.json, and does url begin with a slash? ${errMsg}`,
  );

/** Begins a visit; the page is opened later. */
export function beginVisit(state: Shared, options: VisitOptions): Visit {
  const visit = createVisit(options, () => {
    state.visit = undefined;
  });
  state.visit = visit;
  return visit;
}

/** Opens the check's page for a visit. */
export function openPage(visit: Visit): void {
  const { url = DEFAULT_URL } = visit.options;
  const fail = (error?: unknown): void => {
    visit.fail(failed(url, isRecord(error) ? String(error['errMsg']) : ''));
  };
  try {
    visit.expectPage();
    // Not by a promise: old base libraries have none here. WeChat may call `fail` without an argument.
    wx.navigateTo({ url, fail });
  } catch {
    fail();
  }
}
