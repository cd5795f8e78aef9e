import type { Outcome, ParsedCheck } from '../../../contract';
import { DeadlineExceeded, within } from '../deadline';
import { Failure } from '../failure';
import { judge } from '../judging/judge';
import type { Scope } from '../scope';
import { createDelivery } from '../upstream/delivery';

/** The result of asking WeChat. */
export interface Judgement {
  readonly judged: Outcome | Failure;
  /** Whether WeChat may have read the question, which spends the code. */
  readonly mayBeRead: boolean;
}

/** Asks WeChat, and gives up early enough that the result can still be stored. */
export async function ask(
  { transport, who, deadlines, log }: Scope,
  { realName, credId, code }: ParsedCheck,
): Promise<Judgement> {
  const delivery = createDelivery((via) => {
    log.note({ transport: via });
  });
  const asking = within(deadlines.upstream, (signal) =>
    transport.ask({ who, realName, credId, code }, { signal, delivery }),
  );
  try {
    const reply = await log.time('upstream', asking);
    if ('rid' in reply && reply.rid !== undefined) log.note({ rid: reply.rid });
    return { judged: judge(reply), mayBeRead: delivery.mayBeRead() };
  } catch (error) {
    if (!(error instanceof DeadlineExceeded)) throw error;
    return { judged: new Failure('UPSTREAM_TIMEOUT'), mayBeRead: delivery.mayBeRead() };
  }
}
