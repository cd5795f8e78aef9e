import { types, type PluginObj } from '@babel/core';
import type { ShortNames } from './short-names';

/** Shortens texts that are one of the words, as a whole. */
export const shortenWords = (words: ShortNames) => (): PluginObj => ({
  visitor: {
    StringLiteral(text) {
      const short = words.get(text.node.value);
      if (short !== undefined) text.replaceWith(types.stringLiteral(short));
    },
  },
});
