import type { Assumptions } from './capacity/costs';
import type { Limits } from './capacity/limits';
import { show, type Spread } from './statistics';

type Cell = string | number | Spread;

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The limit that a measurement has to keep. */
export type Target = {
  readonly what: string;
  /** A spread is judged by its median. */
  readonly value: number | Spread;
} & Limit;

type Limit =
  { readonly atMost: number; readonly atLeast?: never } | { readonly atLeast: number; readonly atMost?: never };

/** What one part of the benchmark found. */
export interface Report {
  readonly tables: readonly Table[];
  readonly targets: readonly Target[];
  /** Measurements per round that appear in no table and no target. */
  readonly rounds?: unknown;
}

export interface BenchOptions {
  /** People of the province whose morning `capacity` simulates. */
  readonly people: number;
  /** A plan to simulate in `capacity` beside the published ones. */
  readonly limits: Limits | undefined;
  /** What `capacity` assumes of database, WeChat and platform. */
  readonly assumed: Assumptions;
  /** Checks by each function in `load` and `memory`, which make whole blocks of them. */
  readonly requests: number;
  /** Rounds of all other parts that take time. */
  readonly rounds: number;
}

export type Part = (options: BenchOptions) => Promise<Report>;

/** A value that is no number counts as missed: it was not measured. */
export function isReached({ value, atMost = Infinity, atLeast = -Infinity }: Target): boolean {
  const measured = typeof value === 'object' ? value.median : value;
  return Number.isFinite(measured) && measured <= atMost && measured >= atLeast;
}

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
    const { what, value, atMost, atLeast } = target;
    const measured = typeof value === 'object' ? show(value) : Number(value.toFixed(3));
    const limit = atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`;
    console.log(`  ${verdict} ${what}: ${measured}, ${limit}`);
  }
}
