import type { CheckRequest, Outcome } from '../../contract';
import { judgeReply } from './judging/judge-reply';
import { upstreamErrorOf } from './judging/upstream-errors';
import { DeadlineExceeded, within, type Deadline } from './deadline';
import { Failure } from './failure';
import type { Identity } from './identity';
import type { RequestLog } from './request-log';
import type { Reply, Transport } from './upstream/transport';

/** What asking came to. */
export interface Judgement {
  readonly judged: Outcome | Failure;
  /** Whether the question may have reached WeChat, which spends the code. */
  readonly delivered: boolean;
}

function judge(reply: Reply): Outcome | Failure {
  switch (reply.kind) {
    case 'answered':
      return judgeReply(reply) ?? new Failure('UNEXPECTED_REPLY');
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

/** Asks WeChat, and stops waiting in time. */
export async function ask(
  transport: Transport,
  { realName, credId, code }: CheckRequest,
  who: Identity,
  { by, log }: { readonly by: Deadline; readonly log: RequestLog },
): Promise<Judgement> {
  let delivered = false;
  const asking = within(by, (signal) =>
    transport.ask(
      { who, realName, credId, code },
      {
        signal,
        onSend: (via) => {
          delivered = true;
          log.note({ transport: via });
        },
        onUnread: () => {
          delivered = false;
        },
      },
    ),
  );
  try {
    const reply = await log.time('upstream', asking);
    log.note({ transport: reply.via, ...('rid' in reply && reply.rid !== undefined ? { rid: reply.rid } : {}) });
    return { judged: judge(reply), delivered: reply.delivered };
  } catch (error) {
    if (!(error instanceof DeadlineExceeded)) throw error;
    return { judged: new Failure('UPSTREAM_TIMEOUT'), delivered };
  }
}
