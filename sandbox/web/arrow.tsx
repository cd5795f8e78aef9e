import type { ReactNode } from 'react';
import { expectedRefusal } from './expected-refusal';
import { type Participant, PARTICIPANTS, type TraceEvent } from '../shared/trace-event';

export const NAMES: Readonly<Record<Participant, string>> = {
  phone: '手机',
  'city-services': '城市服务',
  function: '云函数',
  cloud: '微信云',
  'wechat-api': '微信接口',
};

const COLUMN_PERCENT = 100 / PARTICIPANTS.length;
/** An arrow that ends before this has no room on its left for a long label. */
const EDGE_PERCENT = 2 * COLUMN_PERCENT;

/** Where an arrow begins and how far it goes, in percent of the diagram's width. */
export function arrowPlace({ from, to }: Pick<TraceEvent, 'from' | 'to'>): {
  left: number;
  width: number;
  leftward: boolean;
} {
  const [start, end] = [PARTICIPANTS.indexOf(from), PARTICIPANTS.indexOf(to)];
  return {
    left: (Math.min(start, end) + 0.5) * COLUMN_PERCENT,
    width: Math.abs(end - start) * COLUMN_PERCENT,
    leftward: end < start,
  };
}

/** How an arrow looks, and the word before its label. */
export interface Tone {
  readonly name: 'plain' | 'expected' | 'good' | 'not-good' | 'error';
  readonly mark?: string;
}

const VERDICT_TONES: Readonly<Record<NonNullable<TraceEvent['verdict']>, Tone>> = {
  good: { name: 'good', mark: '通过' },
  not_good: { name: 'not-good', mark: '未通过' },
};

type Judged = Pick<TraceEvent, 'label' | 'failed' | 'verdict' | 'fault'>;

/** A fault is no answer of its own; an error is not a mismatch, and a mismatch is not a match. */
export function toneOf(event: Judged): Tone {
  if (event.fault !== undefined) return { name: 'error', mark: '故障' };
  const expected = expectedRefusal(event);
  if (expected !== undefined) return { name: 'expected', mark: expected };
  if (event.failed === true) return { name: 'error', mark: '失败' };
  return event.verdict === undefined ? { name: 'plain' } : VERDICT_TONES[event.verdict];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

function textOf(payload: unknown): string {
  if (payload === undefined) return '（没有内容）';
  return typeof payload === 'string' ? payload : JSON.stringify(payload, null, 2);
}

interface ArrowProps {
  readonly event: TraceEvent;
  readonly since: number;
  readonly hint: string | undefined;
}

/** One arrow; it opens to what travelled, with personal data masked. */
export function Arrow({ event, since, hint }: ArrowProps): ReactNode {
  const { left, width, leftward } = arrowPlace(event);
  const { name, mark } = toneOf(event);
  const direction = leftward ? 'arrow_leftward' : 'arrow_rightward';
  const place = left + width <= EDGE_PERCENT ? 'arrow_by-the-edge' : '';
  return (
    <li className={`arrow ${direction} ${place} arrow_${name}`}>
      <details>
        <summary>
          <span className="arrow__time">{seconds(event.at - since)}</span>
          <span className="arrow__line" style={{ marginLeft: `${left}%`, width: `${width}%` }}>
            <span className="arrow__label">
              {mark !== undefined && <span className="arrow__mark">{mark}</span>}
              {event.label}
              {event.ms !== undefined && <span className="arrow__ms">{Math.round(event.ms)} ms</span>}
            </span>
          </span>
          <span className="arrow__words">
            {NAMES[event.from]}到{NAMES[event.to]}
          </span>
          {event.fault !== undefined && <span className="arrow__note arrow__sent">{event.fault}</span>}
          {hint !== undefined && <span className="arrow__note">函数日志：{hint}</span>}
        </summary>
        <pre>{textOf(event.payload)}</pre>
      </details>
    </li>
  );
}
