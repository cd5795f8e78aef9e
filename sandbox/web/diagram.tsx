import { type ReactNode, useEffect, useRef } from 'react';
import { Arrow, NAMES } from './arrow';
import { ConsoleLine } from './console-line';
import { hintsOf } from './hints';
import { PARTICIPANTS, type TraceEvent } from '../shared/trace-event';

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
  const hints = hintsOf(events);
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
          {events.map((event) =>
            event.from === event.to ? (
              <ConsoleLine key={event.id} words={event.label} />
            ) : (
              <Arrow key={event.id} event={event} since={since} hint={hints.get(event.id)} />
            ),
          )}
        </ol>
        {events.length === 0 && <p className="diagram__empty">还没有动静。在手机上操作，这里会画出每一步。</p>}
      </div>
    </section>
  );
}
