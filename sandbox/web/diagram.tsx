import { type ReactNode, useEffect, useRef } from 'react';
import { expectedRefusal } from './expected-refusal';
import { type Participant, PARTICIPANTS, type TraceEvent } from '../trace';

const NAMES: Readonly<Record<Participant, string>> = {
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

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

function Arrow({ event, since }: { readonly event: TraceEvent; readonly since: number }): ReactNode {
  const { left, width, leftward } = arrowPlace(event);
  const direction = leftward ? 'arrow_leftward' : 'arrow_rightward';
  const place = left + width <= EDGE_PERCENT ? 'arrow_by-the-edge' : '';
  const expected = expectedRefusal(event);
  const isBad = event.failed === true && expected === undefined;
  return (
    <li className={`arrow ${direction} ${place} ${isBad ? 'arrow_failed' : ''}`}>
      <details>
        <summary>
          <span className="arrow__time">{seconds(event.at - since)}</span>
          <span className="arrow__line" style={{ marginLeft: `${left}%`, width: `${width}%` }}>
            <span className="arrow__label">
              {isBad && <span className="arrow__mark">失败</span>}
              {expected !== undefined && <span className="arrow__mark arrow__mark_expected">{expected}</span>}
              {event.label}
              {event.ms !== undefined && <span className="arrow__ms">{Math.round(event.ms)} ms</span>}
            </span>
          </span>
          <span className="arrow__words">
            {NAMES[event.from]}到{NAMES[event.to]}
          </span>
        </summary>
        <pre>{event.payload === undefined ? '（没有内容）' : JSON.stringify(event.payload, null, 2)}</pre>
      </details>
    </li>
  );
}

interface DiagramProps {
  readonly events: readonly TraceEvent[];
  readonly onClear: () => void;
  /** Further buttons in its head. */
  readonly children?: ReactNode;
}

/** Who said what to whom, as it happens; each arrow opens to what travelled, with personal data masked. */
export function Diagram({ events, onClear, children }: DiagramProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Only the diagram scrolls: on a narrow window the page is to stay where the phone is.
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [events.length]);
  const since = events[0]?.at ?? 0;
  return (
    <section className="diagram" aria-label="时序图">
      <header className="diagram__head">
        <h2>时序图</h2>
        {children}
        <button type="button" onClick={onClear}>
          清空
        </button>
      </header>
      <div className="diagram__scroll" ref={scroller}>
        <div className="diagram__names" aria-hidden="true">
          {PARTICIPANTS.map((participant) => (
            <span key={participant}>{NAMES[participant]}</span>
          ))}
        </div>
        <ol className="diagram__arrows">
          {events.map((event) => (
            <Arrow key={event.id} event={event} since={since} />
          ))}
        </ol>
        {events.length === 0 && <p className="diagram__empty">还没有动静。在手机上操作，这里会画出每一步。</p>}
      </div>
    </section>
  );
}
