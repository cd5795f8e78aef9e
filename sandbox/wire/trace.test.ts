import { createTrace } from './trace';

test('hands each event, numbered and dated, to those who listen until they stop', () => {
  const trace = createTrace(() => 1234);
  const heard: unknown[] = [];
  const stop = trace.subscribe((event) => heard.push(event));
  trace.record({ from: 'phone', to: 'function', label: 'first', payload: { code: 'xyz' } });
  stop();
  trace.record({ from: 'phone', to: 'function', label: 'second', payload: 1 });
  expect(heard).toEqual([
    { id: 1, at: 1234, from: 'phone', to: 'function', label: 'first', payload: { code: 'x***(3)' } },
  ]);
  expect(trace.events.map(({ label }) => label)).toEqual(['first', 'second']);
});

test('forgets its events but not its count when cleared', () => {
  const trace = createTrace();
  trace.record({ from: 'phone', to: 'function', label: 'first', payload: null });
  trace.clear();
  trace.record({ from: 'phone', to: 'function', label: 'second', payload: null });
  expect(trace.events.map(({ id, label }) => [id, label])).toEqual([[2, 'second']]);
});
