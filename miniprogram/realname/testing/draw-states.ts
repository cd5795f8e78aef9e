import type { Model } from '../states/model';
import { transition } from '../states/transition';
import { EVENTS, SITUATIONS } from './situations';

interface Row {
  readonly from: Model['status'];
  readonly situation: string;
  readonly event: string;
  readonly to: Model['status'];
  readonly effects: readonly string[];
}

/** Every event in every situation, but for those that change nothing there. */
const ROWS: readonly Row[] = Object.entries(SITUATIONS).flatMap(([situation, model]) =>
  Object.entries(EVENTS).flatMap(([event, happening]) => {
    const [next, ...effects] = transition(model, happening);
    if (next === model && effects.length === 0) return [];
    return [{ from: model.status, situation, event, to: next.status, effects: effects.map(({ type }) => type) }];
  }),
);

function drawDiagram(): string {
  const arrows = new Map<string, Set<string>>();
  for (const { from, to, event } of ROWS) {
    if (from === to) continue;
    const arrow = `${from} --> ${to}`;
    arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(event));
  }
  const lines = [...arrows].map(([arrow, events]) => `  ${arrow}: ${[...events].join('<br>')}`);
  return ['stateDiagram-v2', '  [*] --> restoring', ...lines].join('\n');
}

function drawTable(): string {
  const code = (text: string): string => `\`${text}\``;
  const cells = ROWS.map(({ from, situation, event, to, effects }) => [
    code(from),
    situation,
    event,
    code(to),
    effects.map(code).join(', '),
  ]);
  const head = ['state', 'situation', 'event', 'next state', 'effects'];
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

/** `docs/client-states.md`, from what the code does. */
export const drawStates = (): string => `# The client's states

Drawn by \`npm run client-states\` from \`miniprogram/realname/states/transition.ts\`; a test fails when the two differ. The page
sees \`restoring\` as an empty form, or as \`checking\` where a code waits. What a person reads in each state decides
\`screen/screen-of.ts\`.

\`\`\`mermaid
${drawDiagram()}
\`\`\`

What is not in the table changes nothing. Effects are what the runner (\`real-name-check.ts\`) does to the world, in this
order.

${drawTable()}
`;
