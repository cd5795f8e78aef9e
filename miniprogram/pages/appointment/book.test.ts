import { parseBooking } from './book';

const NO_ANSWER = { status: 'refused', message: '没有预约成功，请稍后再试。' };

test('an appointment that was made is told with its day and the masked name', () => {
  const appointment = { day: '2026-03-09', maskedName: '张*', more: 1 };
  expect(parseBooking({ ok: true, appointment })).toEqual({ status: 'booked', day: '2026-03-09', maskedName: '张*' });
});

test('a refusal is told in the words of the function', () => {
  const error = { code: 'NOT_VERIFIED', message: '请先完成实名核验，再来预约。' };
  expect(parseBooking({ ok: false, error })).toEqual({ status: 'refused', message: error.message });
});

test.each([[undefined], ['<html>'], [{}], [{ ok: true }], [{ ok: true, appointment: {} }], [{ ok: false, error: 1 }]])(
  'what is no answer is no booking: %j',
  (result) => {
    expect(parseBooking(result)).toEqual(NO_ANSWER);
  },
);
