import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Expectations } from './receipts';

const EXAMPLES = path.join(__dirname, '..', '..', 'docs', 'examples');
const example = (file: string): string => path.join(EXAMPLES, file);

/** The program, and what it is called with. */
export type Command = readonly string[];

export interface Language {
  readonly name: string;
  /** The program of which the document shows a part. */
  readonly file: string;
  /** Environment variable that says how to run it: `java -cp /opt/lib/* docs/examples/VerifyReceipt.java`. */
  readonly variable: string;
  /** How it is usually run. */
  readonly usual: readonly Command[];
}

/** The example in Node, which runs wherever these tests run. */
export const NODE_EXAMPLE: Command = [process.execPath, example('verify-receipt.mjs')];

export const LANGUAGES: readonly Language[] = [
  { name: 'Node', file: example('verify-receipt.mjs'), variable: 'VERIFY_RECEIPT_NODE', usual: [NODE_EXAMPLE] },
  {
    name: 'Python',
    file: example('verify_receipt.py'),
    variable: 'VERIFY_RECEIPT_PYTHON',
    usual: ['python3', '/usr/bin/python3'].map((python) => [python, example('verify_receipt.py')]),
  },
  { name: 'Java', file: example('VerifyReceipt.java'), variable: 'VERIFY_RECEIPT_JAVA', usual: [] },
  { name: 'Go', file: example('go/verify_receipt.go'), variable: 'VERIFY_RECEIPT_GO', usual: [] },
];

export interface Verdict {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Hands a receipt to an example, in an environment that holds nothing else of what it asks for. */
export function verify([program = '', ...args]: Command, receipt: string, expected: Partial<Expectations>): Verdict {
  const { secrets, appid, openid, reference } = expected;
  const env = {
    ...process.env,
    REALNAME_RECEIPT_SECRET: secrets,
    REALNAME_APPID: appid,
    OPENID: openid,
    REFERENCE: reference,
  };
  const { error, status, stdout, stderr } = spawnSync(program, args, { input: `${receipt}\n`, encoding: 'utf8', env });
  return error === undefined ? { status, stdout, stderr } : { status: null, stdout: '', stderr: error.message };
}

/** Its program is there, with its library, and refuses as long as nothing is set. */
const works = (command: Command): boolean => verify(command, 'x', {}).stderr.includes('refused: not set up');

/** How to run it here: as the environment says, and otherwise in the first usual way that works. */
export function findCommand({ variable, usual }: Language): Command | undefined {
  const chosen = process.env[variable]?.trim() ?? '';
  return chosen === '' ? usual.find(works) : chosen.split(/\s+/);
}
