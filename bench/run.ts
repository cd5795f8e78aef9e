import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { afterStatus } from './after-status';
import { acceptBaseline } from './baseline';
import { capacity } from './capacity';
import { parseAssumptions } from './capacity/costs';
import { parseLimits } from './capacity/limits';
import { cold } from './cold';
import { readCommit } from './commit';
import { cost } from './cost';
import { load } from './load';
import { memory } from './memory';
import { newPerson } from './new-person';
import { isReached, printReport, type Part, type Report } from './report';
import { roundTrips } from './round-trips';
import { size } from './size';
import { weapp } from './weapp';

const PARTS: Readonly<Record<string, Part>> = {
  size,
  cold,
  'after-status': afterStatus,
  'new-person': newPerson,
  'round-trips': roundTrips,
  load,
  memory,
  cost,
  capacity,
  weapp,
};
const RESULTS = path.join(__dirname, 'results');

const USAGE = `npm run bench [-- PART ...] [--rounds 15] [--requests 20000] [--people 1000000] [--limits JSON] [--assumed JSON]
  PART: ${Object.keys(PARTS).join(', ')}; all of them where none is named
npm run bench -- baseline   accepts today's sizes and counts for the test that guards them`;

function numberOf(text: string): number {
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new Error(USAGE);
  return Number(text);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '15' },
      requests: { type: 'string', default: '20000' },
      people: { type: 'string', default: '1000000' },
      limits: { type: 'string' },
      assumed: { type: 'string', default: '{}' },
    },
  });
  if (positionals[0] === 'baseline') return acceptBaseline();

  const options = {
    rounds: numberOf(values.rounds),
    requests: numberOf(values.requests),
    people: numberOf(values.people),
    limits: values.limits === undefined ? undefined : parseLimits(values.limits),
    assumed: parseAssumptions(values.assumed),
  };
  const names = positionals.length === 0 ? Object.keys(PARTS) : positionals;
  const about = { commit: await readCommit(), node: process.version, ...options };
  const reports: Report[] = [];
  await mkdir(RESULTS, { recursive: true });
  for (const name of names) {
    const part = PARTS[name];
    if (part === undefined) throw new Error(USAGE);
    console.log(`\n== ${name}`);
    const report = await part(options);
    reports.push(report);
    printReport(report);
    await writeFile(path.join(RESULTS, `${name}.json`), `${JSON.stringify({ ...about, ...report }, null, 2)}\n`);
  }
  const missed = reports.flatMap(({ targets }) => targets.filter((target) => !isReached(target)));
  console.log(`\n${missed.length === 0 ? 'Every target is reached.' : `${missed.length} target(s) missed.`}`);
}

main().then(
  // Benchmarks that were broken off may have left servers and processes, which would keep this one.
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
