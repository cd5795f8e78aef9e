/** Taro only warns of an API that does not exist, where WeChat would throw. */
const ABSENT_API = /暂不支持|not supported/;

/**
 * The mini-program's console: the phone's own, except that what means a missing API is reported.
 * @param hear is told of each error that is printed
 */
export function loudConsole(fail: (error: Error) => void, hear: (words: string) => void): Record<string, unknown> {
  const forward =
    (level: 'log' | 'info' | 'debug' | 'warn' | 'error') =>
    (...values: unknown[]): void => {
      console[level](...values);
      const words = values.map(String).join(' ');
      if (level === 'error') hear(words);
      if (ABSENT_API.test(words)) fail(new Error(words));
    };
  return {
    log: forward('log'),
    info: forward('info'),
    debug: forward('debug'),
    warn: forward('warn'),
    error: forward('error'),
  };
}
