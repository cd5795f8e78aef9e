import { withoutEcho } from './without-echo';

/** An input of Taro's, as far as it is touched: setting an attribute keeps it and draws it. */
function taroInput() {
  const drawn: [string, unknown][] = [];
  const props: Record<string, unknown> = { value: '' };
  const setAttribute = (name: string, value: unknown) => {
    props[name] = value;
    drawn.push([name, value]);
  };
  return { input: { props, setAttribute }, drawn };
}

test('what is typed is kept, and nothing is drawn for it', () => {
  const { input, drawn } = taroInput();
  withoutEcho(input);
  input.setAttribute('value', '张');
  expect(input.props['value']).toBe('张');
  expect(drawn).toEqual([]);
});

test('all other attributes are drawn as ever', () => {
  const { input, drawn } = taroInput();
  withoutEcho(input);
  input.setAttribute('focus', true);
  expect(drawn).toEqual([['focus', true]]);
});

test('an input that is gone is left alone', () => {
  expect(() => {
    withoutEcho(null);
  }).not.toThrow();
});
