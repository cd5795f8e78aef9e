import { hintsOf } from './hints';
import type { TraceEvent } from '../shared/trace-event';

const arrow = (id: number, more: Partial<TraceEvent>): TraceEvent => ({
  id,
  at: id,
  from: 'function',
  to: 'phone',
  label: 'x',
  payload: undefined,
  ...more,
});

test('a hint stands beside the last fault of its own invocation', () => {
  const events = [
    arrow(1, { fault: 'f', requestId: 'a' }),
    arrow(2, { fault: 'f', requestId: 'b' }),
    arrow(3, { fault: 'f', requestId: 'b' }),
    arrow(4, { requestId: 'b', hint: 'Look.' }),
    arrow(5, { fault: 'f', requestId: 'c' }),
  ];
  expect([...hintsOf(events)]).toEqual([[3, 'Look.']]);
});

test('without a fault it stands beside the answer', () => {
  expect([...hintsOf([arrow(1, { requestId: 'a' }), arrow(2, { requestId: 'a', hint: 'Look.' })])]).toEqual([
    [2, 'Look.'],
  ]);
});
