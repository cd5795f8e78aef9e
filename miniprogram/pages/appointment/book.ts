/** What the function `appointment` answered, as far as the page needs it. */
export type Booking =
  | { readonly status: 'booked'; readonly day: string; readonly maskedName: string }
  | { readonly status: 'refused'; readonly message: string };

const NO_ANSWER: Booking = { status: 'refused', message: '没有预约成功，请稍后再试。' };

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

export function parseBooking(result: unknown): Booking {
  if (!isRecord(result)) return NO_ANSWER;
  const { ok, appointment, error } = result;
  if (ok === true && isRecord(appointment)) {
    const { day, maskedName } = appointment;
    if (typeof day === 'string' && typeof maskedName === 'string') return { status: 'booked', day, maskedName };
  }
  return isRecord(error) && typeof error['message'] === 'string'
    ? { status: 'refused', message: error['message'] }
    : NO_ANSWER;
}

/** Books a day. The function looks up by itself whether the person is verified. Never rejects. */
export function book(day: string): Promise<Booking> {
  return new Promise<Booking>((resolve, reject) => {
    wx.cloud.callFunction({ name: 'appointment', data: { day } }).then(({ result }: { result?: unknown }) => {
      resolve(parseBooking(result));
    }, reject);
  }).catch(() => NO_ANSWER);
}
