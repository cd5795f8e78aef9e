import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeExample } from '../config/make-example';
import { BUILT } from '../sandbox/sandbox';
import { buildTemplate } from './build-template';
import { countSetData } from './count-set-data';
import { interleave } from './interleave';
import type { Part } from './report';
import { bytesByFile, packedBytes, total } from './sizes';
import { ratioOf, spreadOf } from './statistics';

const run = promisify(execFile);
const OURS = path.join(BUILT, 'miniprogram');
const NATIVE = path.resolve(__dirname, '..', '.cache', 'bench', 'native');
const MIN_BYTES_SHOWN = 1000;

interface EvaluationTime {
  readonly wall: number;
  /** CPU time, which other work on the machine hardly changes. */
  readonly cpu: number;
}

async function evaluationTime(folder: string): Promise<EvaluationTime> {
  const { stdout } = await run(process.execPath, [path.join(__dirname, 'evaluate-weapp.cjs'), folder]);
  return JSON.parse(stdout) as EvaluationTime;
}

/** The built mini-program beside Taro's empty template: bytes, evaluation, and what it draws on the way. */
export const weapp: Part = async ({ rounds }) => {
  const template = await buildTemplate();
  const ourFiles = await bytesByFile(OURS);
  const templateFiles = await bytesByFile(template);

  await makeExample('native', NATIVE);
  const folders = { ours: OURS, template, native: NATIVE };
  const times = await interleave(['ours', 'template', 'native'], { rounds }, (name) => evaluationTime(folders[name]));

  const only = (of: readonly EvaluationTime[], what: keyof EvaluationTime): readonly number[] =>
    of.map((each) => each[what]);
  const wall = {
    ours: only(times.ours, 'wall'),
    template: only(times.template, 'wall'),
    native: only(times.native, 'wall'),
  };
  const cpu = {
    ours: only(times.ours, 'cpu'),
    template: only(times.template, 'cpu'),
    native: only(times.native, 'cpu'),
  };

  const files = [...new Set([...Object.keys(ourFiles), ...Object.keys(templateFiles)])]
    .map((file) => [file, ourFiles[file] ?? 0, templateFiles[file] ?? 0] as const)
    .filter(([, ours, reference]) => Math.max(ours, reference) >= MIN_BYTES_SHOWN)
    .sort(([, one], [, other]) => other - one);
  const dropIn = await bytesByFile(path.join(BUILT, 'realname-check'));
  const bytes = [total(ourFiles), total(templateFiles)] as const;
  const setData = await countSetData();
  const keystrokes = Object.entries(setData).flatMap(([step, each]) => (step.includes('keystroke') ? [each] : []));
  return {
    tables: [
      {
        title: 'Bytes of the mini-program, by file (above 1 KB)',
        columns: ['file', 'ours', 'empty template'],
        rows: [...files, ['all files', ...bytes]],
      },
      {
        title: 'Bytes of the drop-in, by file',
        columns: ['file', 'bytes'],
        rows: [...Object.entries(dropIn), ['packed by WeChat', packedBytes(dropIn)]],
      },
      {
        title: 'Evaluating its JavaScript',
        columns: ['', 'ms', '÷ empty template', 'ms of the processor', '÷ empty template'],
        rows: [
          [
            'ours',
            spreadOf(wall.ours),
            ratioOf(wall.ours, wall.template),
            spreadOf(cpu.ours),
            ratioOf(cpu.ours, cpu.template),
          ],
          ['empty template', spreadOf(wall.template), 1, spreadOf(cpu.template), 1],
          [
            'native example with the drop-in',
            spreadOf(wall.native),
            ratioOf(wall.native, wall.template),
            spreadOf(cpu.native),
            ratioOf(cpu.native, cpu.template),
          ],
        ],
      },
      {
        title: 'setData on the way',
        columns: ['step', 'calls', 'bytes'],
        rows: Object.entries(setData).map(([step, { calls, bytes: sent }]) => [step, calls, sent]),
      },
    ],
    targets: [
      { what: 'bytes ÷ empty template', value: bytes[0] / bytes[1], atMost: 1.1 },
      {
        what: 'evaluation ÷ empty template, processor',
        value: ratioOf(cpu.ours, cpu.template),
        atMost: 1.15,
      },
      { what: 'evaluation ÷ empty template', value: ratioOf(wall.ours, wall.template), atMost: 1.15 },
      { what: 'setData per keystroke', value: Math.max(...keystrokes.map(({ calls }) => calls)), atMost: 1 },
      { what: 'bytes per keystroke', value: Math.max(...keystrokes.map((each) => each.bytes)), atMost: 200 },
    ],
  };
};
