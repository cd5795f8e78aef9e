import type { TaroElement } from '@tarojs/runtime';

/**
 * For the `ref` of an input. Taro writes each keystroke back to the screen, where it arrives late: it then undoes
 * what has been typed since, and breaks off the composing of Chinese characters. The value is still kept in Taro's
 * own tree, to be drawn again should the input be.
 */
export function withoutEcho(element: Pick<TaroElement, 'props' | 'setAttribute'> | null): void {
  if (element === null) return;
  const setAttribute = element.setAttribute.bind(element);
  element.setAttribute = (name: string, value: unknown) => {
    if (name === 'value') element.props['value'] = value;
    else setAttribute(name, value);
  };
}
