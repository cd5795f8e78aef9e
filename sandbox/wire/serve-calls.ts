import type { IncomingMessage } from 'node:http';
import type { Call, EndpointRequest, Unsupported } from './call';
import { answer } from './faults';
import { readBody, type HttpHandler } from './loopback-server';
import type { RoundTrips } from './round-trips';
import { nameOfScripted, type Port, type ScriptedFault } from './scripted-fault';
import { nameOfFault } from '../shared/fault-table';
import type { Fault, FaultStep, Settings } from '../shared/settings';
import type { Trace } from './trace';
import { verdictOfReply, type Verdict } from '../shared/verdict';
import { send } from './send';
import type { FaultFor } from './fault-target';
import type { Participant, TraceEvent } from '../shared/trace-event';

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
  /** Hears of each answer that the function can read, also of one that a fault made. */
  onAnswer(step: FaultStep, answer: unknown): void;
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

const nameOf = (step: FaultStep, fault: Fault | ScriptedFault): string =>
  typeof fault === 'string' ? nameOfFault(step, fault) : `fault: ${nameOfScripted(fault)}`;

/** Whether what is sent is an answer as WeChat and its cloud make them. */
const isReadable = (fault: Fault | ScriptedFault | undefined): boolean =>
  typeof fault !== 'string' || /^(errcode|slow):/.test(fault);

/** Serves what `read` understands: counted, drawn, and spoilt where a fault is switched on. */
export function serveCalls(server: CallServer): HttpHandler {
  const { trace, participant } = server;

  const heard = (call: Call): Call => ({
    ...call,
    encode(answer) {
      server.onAnswer(call.step, answer);
      return call.encode(answer);
    },
  });

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
    const { requestId } = server.roundTrips();
    trace.record({ from: 'function', to: participant, label: call.operation, payload: call.payload, requestId });
    const fault = chooseFault(call);
    const recordAnswer = (answered: Verdict & Pick<TraceEvent, 'payload' | 'fault'>): void => {
      trace.record({ from: participant, to: 'function', ms: server.now() - startedAt, requestId, ...answered });
    };
    const run = async (): Promise<unknown> => {
      const value = await call.run();
      if (fault === undefined) recordAnswer({ ...verdictOfReply(value), payload: call.show?.(value) ?? value });
      return value;
    };
    await answer(
      {
        call: isReadable(fault) ? heard(call) : call,
        response,
        run,
        note: (sent) => {
          if (fault === undefined) return;
          recordAnswer({ label: nameOf(call.step, fault), payload: sent, fault: sent, failed: true });
        },
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
