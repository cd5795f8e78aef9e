import { ERROR_CATALOGUE, ERROR_CODES } from '../../../../contract';
import { CHECK_ERRORS } from '../check-errors';
import { ERROR_HINTS } from '../error-hints';
import { TOKEN_ERRORS } from '../token-errors';
import { UNLISTED, type UpstreamErrors, type UpstreamStep } from '../upstream-errors';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The documents, within `docs/`. */
export const DOCUMENTS = { en: 'errors.md', zh: 'errors.zh-CN.md' } as const;

const HEADS = {
  en: { errors: ['code', 'retry', 'message', 'hint for the operator'], numbers: ['errcode', 'becomes', 'hint'] },
  zh: { errors: ['错误码', 'retry', '给用户的提示', '给运维的提示'], numbers: ['errcode', '对应', '给运维的提示'] },
} as const;
const OTHERS = {
  en: { number: 'any other', itsNumber: ' (its number).' },
  zh: { number: '其他', itsNumber: '（错误码）。' },
} as const;

/** How much room a text takes where a Chinese character takes two, as Prettier counts. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, character) => width + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1), 0);

function drawTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(widthOf)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const code = (text: string): string => `\`${text}\``;

const drawErrors = (language: Language): string =>
  drawTable(
    HEADS[language].errors,
    ERROR_CODES.map((each) => {
      const { retry, message } = ERROR_CATALOGUE[each];
      return [code(each), code(retry), message, ERROR_HINTS[each][language]];
    }),
  );

function drawNumbers(errors: UpstreamErrors, step: UpstreamStep, language: Language): string {
  const { number, itsNumber } = OTHERS[language];
  const unlisted = step === 'check' ? 'UNEXPECTED_REPLY' : 'MISCONFIGURED';
  const rows = Object.entries(errors).map(([errcode, error]) => [
    errcode,
    code(error.code),
    (error.hint ?? ERROR_HINTS[error.code])[language],
  ]);
  return drawTable(HEADS[language].numbers, [...rows, [number, code(unlisted), UNLISTED[step][language] + itsNumber]]);
}

/**
 * The document with its tables drawn anew. Each stands between `<!-- table: name -->` and `<!-- end -->`.
 * @throws Error where the place of a table is missing
 */
export function withTables(document: string, language: Language): string {
  const tables = {
    errors: drawErrors(language),
    check: drawNumbers(CHECK_ERRORS, 'check', language),
    token: drawNumbers(TOKEN_ERRORS, 'token', language),
  };
  return Object.entries(tables).reduce((text, [name, table]) => {
    const [start, end] = [`<!-- table: ${name} -->`, '<!-- end -->'];
    const from = text.indexOf(start);
    const to = text.indexOf(end, from);
    if (from === -1 || to === -1) throw new Error(`The document has no place for the table ${name}.`);
    return `${text.slice(0, from)}${start}\n\n${table}\n\n${text.slice(to)}`;
  }, document);
}
