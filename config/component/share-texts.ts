import { types, type NodePath, type PluginObj } from '@babel/core';

/** Whether a variable is shorter than the text at each place: it costs its declaration, and its name at each place. */
const isWorthwhile = (text: string, places: number): boolean =>
  (places - 1) * (Buffer.byteLength(text) + 2) > 2 * places + 4;

/** Writes a text once that stands in several places. */
export const shareTexts = (): PluginObj => ({
  visitor: {
    Program: {
      // When the texts are what they will be.
      exit(program) {
        const found = new Map<string, NodePath[]>();
        program.traverse({
          StringLiteral(text) {
            if (text.key !== 'key') found.set(text.node.value, [...(found.get(text.node.value) ?? []), text]);
          },
        });
        const shared = [...found].filter(([text, places]) => isWorthwhile(text, places.length));
        const variables = shared.map(([text, places]) => {
          const name = program.scope.generateUidIdentifier('text');
          places.forEach((place) => place.replaceWith(types.cloneNode(name)));
          return types.variableDeclarator(name, types.stringLiteral(text));
        });
        if (variables.length > 0) program.unshiftContainer('body', types.variableDeclaration('var', variables));
      },
    },
  },
});
