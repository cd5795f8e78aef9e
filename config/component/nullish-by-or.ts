import { types, type PluginObj } from '@babel/core';

/** Makes `a ?? ''` and `a ?? 0` into `a || ''` and `a || 0`: the same where `a` is a text, or a number. */
export const nullishByOr = (): PluginObj => ({
  visitor: {
    LogicalExpression({ node }) {
      const { operator, right } = node;
      const isEmpty = types.isStringLiteral(right, { value: '' }) || types.isNumericLiteral(right, { value: 0 });
      if (operator === '??' && isEmpty) node.operator = '||';
    },
  },
});
