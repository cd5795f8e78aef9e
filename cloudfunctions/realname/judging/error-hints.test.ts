import { ERROR_CODES } from '../../../contract';
import { ERROR_HINTS } from './error-hints';

test.each(ERROR_CODES)('the hint for %s is a sentence in English and in Chinese', (code) => {
  const { zh, en } = ERROR_HINTS[code];
  expect(en).toMatch(/^[\x20-\x7e]+\.$/);
  expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
});
