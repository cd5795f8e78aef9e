import type { ServerResponse } from 'node:http';
import type { Trace } from '../wire/trace';
import type { TraceEvent } from '../shared/trace-event';

/** Sends the diagram's events as Server-Sent Events: all so far, then each new one, until the browser leaves. */
export function serveTrace(trace: Trace, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
  const write = (event: TraceEvent): void => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  response.flushHeaders();
  trace.events.forEach(write);
  response.on('close', trace.subscribe(write));
}
