import { TEXTS } from '../texts';
import { attempt } from './attempt';

/** Puts the number to quote into the clipboard, and says so in our words. */
export function copyQuote(data: string): void {
  attempt(() => wx.setClipboardData({ data }).then(() => wx.showToast({ title: TEXTS.quote.copied, icon: 'none' })));
}
