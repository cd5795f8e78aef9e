const KEY = 'appointment.day';

/** Remembers the day while the person is away: WeChat may end the mini-program meanwhile. */
export function keepDay(day: string): void {
  wx.setStorage({ key: KEY, data: day, fail: () => undefined });
}

export function dropDay(): void {
  wx.removeStorage({ key: KEY, fail: () => undefined });
}

export function keptDay(): string | undefined {
  try {
    const day: unknown = wx.getStorageSync(KEY);
    return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
  } catch {
    // A day that was not kept is chosen again.
    return undefined;
  }
}
