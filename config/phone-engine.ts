import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, traverse } from '@babel/core';

/**
 * What JavaScript engines of phones have been reported to lack: Android WeChat's without Unicode property escapes and
 * Intl, and without ICU `normalize()` does nothing; lookbehind came to iOS with 16.4, named groups and the flags s, d
 * and v are of the same age. One such expression is a syntax error that keeps the whole page from opening.
 * @see https://github.com/markedjs/marked/issues/3133
 */
const NEW_SYNTAX = /\\[pP]\{|\(\?<|\(\?[a-z-]+:/;
const OLD_FLAGS = /^[gimuy]*$/;
const METHODS = ['normalize', 'localeCompare'];

const isExpressionTooNew = (pattern: string, flags: string): boolean =>
  NEW_SYNTAX.test(pattern) || !OLD_FLAGS.test(flags);

/** What a script needs that some phone has not, each with its line; empty where every phone can run it. */
export function findNeeds(code: string): readonly string[] {
  const needs: string[] = [];
  const ast = parseSync(code, { babelrc: false, configFile: false, sourceType: 'unambiguous' });
  if (ast === null) throw new Error('The script cannot be read.');
  const add = (what: string, line: number | undefined): number => needs.push(`line ${line ?? '?'}: ${what}`);
  traverse(ast, {
    RegExpLiteral({ node }) {
      if (isExpressionTooNew(node.pattern, node.flags)) add(`/${node.pattern}/${node.flags}`, node.loc?.start.line);
    },
    // The text of an expression that is made at run time.
    StringLiteral({ node }) {
      if (NEW_SYNTAX.test(node.value)) add(JSON.stringify(node.value), node.loc?.start.line);
    },
    TemplateElement({ node }) {
      if (NEW_SYNTAX.test(node.value.raw)) add(node.value.raw, node.loc?.start.line);
    },
    ReferencedIdentifier({ node }) {
      if (node.name === 'Intl') add('Intl', node.loc?.start.line);
    },
    MemberExpression({ node: { property } }) {
      const name =
        property.type === 'Identifier' ? property.name : property.type === 'StringLiteral' ? property.value : '';
      if (METHODS.includes(name) || name.startsWith('toLocale')) add(`${name}()`, property.loc?.start.line);
    },
  });
  return needs;
}

/** The same for every script below a folder; throws what was found. */
export function checkForPhones(folder: string): void {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const found = scripts.flatMap((file) =>
    findNeeds(readFileSync(path.join(folder, file), 'utf8')).map((need) => `${file}, ${need}`),
  );
  if (found.length > 0) throw new Error(`Some phones cannot run the mini-program. They lack:\n${found.join('\n')}`);
}
