import type { Participant } from '../shared/trace-event';

/** The step is carried out, and answered with this JSON value instead. */
export interface ForgedReply {
  readonly reply: unknown;
}

/** The servers that a function reaches, each at a port of its own. */
export type Port = Extract<Participant, 'cloud' | 'wechat-api'>;

/**
 * The step is carried out and answered. Then the port is closed: until the next invocation whoever connects to it is
 * refused (ECONNREFUSED).
 */
export interface ClosedPort {
  readonly closes: Port;
}

/** The step is carried out and answered; then the connection is closed instead of being kept. */
export interface HangUp {
  readonly hangsUp: true;
}

/** The step is not carried out; it is answered with this HTTP status and `{}`. */
export interface HttpStatus {
  readonly status: number;
}

/** The step is carried out after `beforeMs`, and answered `afterMs` later. */
export interface Delay {
  readonly beforeMs: number;
  readonly afterMs: number;
}

/** The step is carried out at once, and answered when this is fulfilled. */
export interface Held {
  readonly heldUntil: Promise<unknown>;
}

/** Faults that only a test can ask for; those of the settings can be switched on in the page as well. */
export type ScriptedFault = ForgedReply | ClosedPort | HangUp | HttpStatus | Delay | Held;

/** For the diagram. */
export function nameOfScripted(fault: ScriptedFault): string {
  if ('reply' in fault) return 'forged reply';
  if ('closes' in fault) return `closes the port of ${fault.closes}`;
  if ('hangsUp' in fault) return 'hangs up';
  if ('status' in fault) return `HTTP ${fault.status}`;
  if ('heldUntil' in fault) return 'held';
  return `slow:${fault.beforeMs}+${fault.afterMs}`;
}
