import { types, type NodePath, type PluginObj } from '@babel/core';

type Part = types.ObjectExpression['properties'][number];

/** `a, ...b, c` as `{ a }, b, { c }` */
function sources(parts: readonly Part[]): types.Expression[] {
  const [first, ...others] = parts;
  if (first === undefined) return [];
  if (types.isSpreadElement(first)) return [first.argument, ...sources(others)];
  const end = parts.findIndex((part) => types.isSpreadElement(part));
  const plain = end === -1 ? parts : parts.slice(0, end);
  return [types.objectExpression([...plain]), ...sources(parts.slice(plain.length))];
}

/**
 * Makes `{ ...a, b }` one call, `assign({}, a, { b })`. Babel's own plugin nests one call for each part, and adds code
 * for phones without `Object.assign`.
 */
export const spreadByAssign = (): PluginObj => ({
  visitor: {
    Program(program: NodePath<types.Program>) {
      const assign = program.scope.generateUidIdentifier('assign');
      program.traverse({
        ObjectExpression(object) {
          const { properties } = object.node;
          if (!properties.some((part) => types.isSpreadElement(part))) return;
          const parts = sources(properties);
          // The first argument is written to.
          const target = types.isObjectExpression(parts[0]) ? [] : [types.objectExpression([])];
          object.replaceWith(types.callExpression(assign, [...target, ...parts]));
        },
      });
      const own = types.memberExpression(types.identifier('Object'), types.identifier('assign'));
      program.unshiftContainer('body', types.variableDeclaration('var', [types.variableDeclarator(assign, own)]));
    },
  },
});
