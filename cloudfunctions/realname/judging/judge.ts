import type { Outcome } from '../../../contract';
import { Failure } from '../failure';
import type { UpstreamReply } from '../upstream/transport';
import { judgeFindings } from './judge-findings';
import { upstreamErrorOf } from './upstream-errors';

/** What a reply means: an outcome, or why there is none. */
export function judge(reply: UpstreamReply): Outcome | Failure {
  switch (reply.kind) {
    case 'answered':
      return judgeFindings(reply) ?? new Failure('UNEXPECTED_REPLY');
    case 'refused': {
      const { code, hint } = upstreamErrorOf(reply.errcode, reply.step);
      return new Failure(code, { errcode: reply.errcode, ...(hint && { hint }) });
    }
    case 'unreachable':
      return new Failure('UPSTREAM_BUSY');
    case 'unreadable':
      return new Failure('UNEXPECTED_REPLY');
  }
}
