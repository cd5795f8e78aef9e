import type { FaultStep } from '../shared/settings';
import type { FaultTarget } from './fault-target';

/** How often one invocation of a function went outside, and for what. */
export class RoundTrips {
  private readonly operations: { readonly step: FaultStep; readonly operation: string }[] = [];

  constructor(readonly requestId: string) {}

  /** Counts one more. */
  count(step: FaultStep, operation: string): FaultTarget {
    this.operations.push({ step, operation });
    return { operation, nth: this.at(step), nthOfAll: this.operations.length, requestId: this.requestId };
  }

  private at(...steps: readonly FaultStep[]): number {
    return this.operations.filter(({ step }) => steps.includes(step)).length;
  }

  /** Requests to the database. */
  get database(): number {
    return this.at('database');
  }

  /** Cloud calls. */
  get openapi(): number {
    return this.at('openapi');
  }

  /** HTTPS requests to WeChat: tokens and checks. */
  get https(): number {
    return this.at('stable_token', 'check');
  }

  /** Every operation, in order. */
  get all(): readonly string[] {
    return this.operations.map(({ operation }) => operation);
  }
}
