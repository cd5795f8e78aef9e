import type { IncomingMessage } from 'node:http';
import { isRecord } from '../../contract';
import type { Call, EndpointRequest, Unsupported } from './call';
import { answer, send, type FaultFor } from './faults';
import { readBody, type HttpHandler } from './loopback-server';
import type { RoundTrips } from './round-trips';
import { nameOfScripted, type Port, type ScriptedFault } from './scripted-fault';
import type { Fault, Settings } from '../settings';
import type { Participant, Trace } from '../trace';

export interface CallServer {
  readonly settings: Settings;
  readonly trace: Trace;
  readonly faultFor: FaultFor;
  now(): number;
  complain(message: string): void;
  /** Who answers, in the diagram. */
  readonly participant: Participant;
  read(request: EndpointRequest): Call | Unsupported;
  /** The invocation on whose behalf the request comes: counted there. */
  roundTrips(): RoundTrips;
  /** Hears the body of each request to the database, as it came. */
  onDatabaseRequest(body: string): void;
  /** Kills the process that called. */
  crash(): void;
  /** Refuses connections of that process to this port, until its next invocation. */
  closePort(port: Port): void;
}

async function endpointRequest(request: IncomingMessage): Promise<EndpointRequest> {
  const { method = 'GET', url = '/', headers } = request;
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  return { method, url, path: pathname, query: searchParams, headers, body: await readBody(request) };
}

/** `ok`, or the error code within an answer of WeChat (`errcode`) or the cloud (`code`). */
function verdictOf(value: unknown): string {
  if (!isRecord(value)) return 'ok';
  const code = value['code'] ?? value['errcode'];
  return typeof code === 'string' || (typeof code === 'number' && code !== 0) ? String(code) : 'ok';
}

const nameOf = (fault: Fault | ScriptedFault): string => (typeof fault === 'string' ? fault : nameOfScripted(fault));

/** Serves what `read` understands: counted, drawn, and spoilt where a fault is switched on. */
export function serveCalls(server: CallServer): HttpHandler {
  const { trace, participant } = server;

  const chooseFault = (call: Call): Fault | ScriptedFault | undefined => {
    const target = server.roundTrips().count(call.step, call.operation);
    return server.faultFor(call.step, target) ?? server.settings.faults[call.step];
  };

  return async (request, response) => {
    const asked = await endpointRequest(request);
    const call = server.read(asked);
    if ('unsupported' in call) {
      server.complain(call.unsupported);
      send(response, call.reply);
      return;
    }
    if (call.step === 'database') server.onDatabaseRequest(asked.body.toString());
    const startedAt = server.now();
    trace.record({ from: 'function', to: participant, label: call.operation, payload: call.payload });
    const fault = chooseFault(call);
    const recordAnswer = (label: string, payload: unknown, failed: boolean): void => {
      const ms = server.now() - startedAt;
      trace.record({ from: participant, to: 'function', label, payload, ms, ...(failed ? { failed } : {}) });
    };
    if (fault !== undefined) recordAnswer(`fault: ${nameOf(fault)}`, undefined, true);
    const run = async (): Promise<unknown> => {
      const value = await call.run();
      const verdict = verdictOf(value);
      if (fault === undefined) recordAnswer(verdict, call.show?.(value) ?? value, verdict !== 'ok');
      return value;
    };
    await answer(
      {
        call,
        response,
        run,
        crash: () => {
          server.crash();
        },
        closePort: (port) => {
          server.closePort(port);
        },
      },
      fault,
    );
  };
}
