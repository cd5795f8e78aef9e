import { show, type Spread } from './statistics';

type Cell = string | number | Spread;

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What a measurement must come to. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly atMost: number;
}

/** What one part of the benchmark found. */
export interface Report {
  readonly tables: readonly Table[];
  readonly targets: readonly Target[];
}

export interface BenchOptions {
  /** Requests of the load test. */
  readonly requests: number;
  /** Rounds of what starts processes. */
  readonly rounds: number;
}

export type Part = (options: BenchOptions) => Promise<Report>;

export const isReached = ({ value, atMost }: Target): boolean => value <= atMost;

const text = (cell: Cell): string => (typeof cell === 'object' ? show(cell) : String(cell));

function printTable({ title, columns, rows }: Table): void {
  const lines = [columns, ...rows.map((row) => row.map(text))];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  console.log(`\n${title}`);
  for (const line of lines) console.log(`  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
}

export function printReport({ tables, targets }: Report): void {
  tables.forEach(printTable);
  for (const target of targets) {
    const verdict = isReached(target) ? 'ok  ' : 'MISS';
    console.log(`  ${verdict} ${target.what}: ${Number(target.value.toFixed(3))} (at most ${target.atMost})`);
  }
}
