import { isRecord } from '../../../contract';
import { numberedHint, operatorHint, quotingHint, type OperatorHint } from '../../operator-hint';
import { inTime, type Deadline } from '../deadline';
import { isMissingCollection } from '../store/database';
import { CLIENTS_CAN_WRITE } from '../store/read-record';
import { COLLECTION } from '../store/verification-store';
import { checked, type Check, type CheckId } from './check';

/** The part of `wx-server-sdk`'s database that is needed here. */
export interface CountingDatabase {
  readonly command: { exists(value: boolean): unknown; lt(value: number): unknown };
  collection(name: string): {
    where(query: object): { count(): Promise<{ readonly total: unknown }> };
  };
}

/** Two calls of the trigger may fail, or have no time for everybody, before an operator is told. */
const SLACK_MS = 12 * 3_600_000;

const REACHABLE = operatorHint({ zh: '云数据库可以访问。', en: 'The database answers.' });
const NOT_REACHABLE = {
  zh: '云数据库拒绝了请求或没有答复：请在控制台确认数据库已开通、额度未用完。错误码',
  en: 'The database refused or did not answer: see in the console that it is enabled and within its quota. Error',
} as const;
const NO_ANSWER = operatorHint({
  zh: '云数据库没有及时答复：请在控制台确认数据库已开通、额度未用完，超时时间为 10 秒以上。',
  en: 'The database did not answer in time: see in the console that it is enabled and within its quota, and that the time limit is 10 seconds or more.',
});
const THERE = operatorHint({
  zh: '集合 realname_verifications 已建立。',
  en: 'The collection realname_verifications exists.',
});
const NOT_THERE = operatorHint({
  zh: '没有集合 realname_verifications：请在控制台 → 数据库新建，权限设为“仅管理端可读写”。',
  en: 'There is no collection realname_verifications: create it in the console and set its permission to admin only.',
});
const NOT_VISIBLE = operatorHint({
  zh: '没有客户端写入的文档。权限本身云函数看不到：请在控制台确认是“仅管理端可读写”。',
  en: 'No document was written by a client. The permission itself cannot be seen from a function: see in the console that it is admin only.',
});
const UNKNOWN = operatorHint({ zh: '数据库没有答复，不知道。', en: 'Not known, as the database did not answer.' });
const TIDY = operatorHint({
  zh: '没有到期 12 小时还没清理的记录。',
  en: 'No record has waited for the tidying for 12 hours.',
});
const BACKLOG = {
  zh: '有记录到期 12 小时还没有清理：请上传 config.json 里的触发器 tidy（每 4 小时）；已上传时请看它的日志（"action":"tidy"）。待清理的文档数',
  en: 'Records have waited for the tidying for 12 hours: upload the trigger tidy of config.json (every 4 hours); if it is there, see its log ("action":"tidy"). Documents that wait',
} as const;
const INDEX_NOT_VISIBLE = operatorHint({
  zh: '索引云函数看不到：请在控制台 → 数据库 → realname_verifications → 索引管理确认有 tidyAfter（升序，非唯一），没有就添加。',
  en: 'Indexes cannot be seen from a function: see in the console that realname_verifications has one on tidyAfter (ascending, not unique), or add it.',
});

type Counted =
  | { readonly kind: 'counted'; readonly byClients: number; readonly overdue: number }
  | { readonly kind: 'no_collection' }
  | { readonly kind: 'failed'; readonly hint: OperatorHint };

/** @throws what the database said where it failed */
function numberIn(counted: PromiseSettledResult<{ readonly total: unknown }>): number {
  if (counted.status === 'rejected') throw counted.reason;
  const { total } = counted.value;
  if (typeof total !== 'number') throw new TypeError('The database did not say how many documents there are.');
  return total;
}

async function count(open: () => CountingDatabase, now: number, deadline: Deadline): Promise<Counted> {
  try {
    const db = open();
    const _ = db.command;
    const people = db.collection(COLLECTION);
    const counting = [
      people.where({ _openid: _.exists(true) }).count(),
      people.where({ tidyAfter: _.lt(now - SLACK_MS) }).count(),
    ] as const;
    // Both, even if one fails: the platform freezes us once we answer.
    const [byClients, overdue] = await inTime(deadline, Promise.allSettled(counting));
    return { kind: 'counted', byClients: numberIn(byClients), overdue: numberIn(overdue) };
  } catch (error) {
    if (isMissingCollection(error)) return { kind: 'no_collection' };
    const errcode = isRecord(error) ? error['errCode'] : undefined;
    return { kind: 'failed', hint: typeof errcode === 'number' ? numberedHint(NOT_REACHABLE, errcode) : NO_ANSWER };
  }
}

const unknown = (id: CheckId): Check => checked(id, null, UNKNOWN);

function judge(counted: Counted): readonly Check[] {
  switch (counted.kind) {
    case 'failed':
      return [
        checked('database', false, counted.hint),
        unknown('collection'),
        unknown('collection_permission'),
        unknown('tidying'),
      ];
    case 'no_collection':
      return [
        checked('database', true, REACHABLE),
        checked('collection', false, NOT_THERE),
        checked('collection_permission', null, NOT_VISIBLE),
        checked('tidying', true, TIDY),
      ];
    case 'counted':
      return [
        checked('database', true, REACHABLE),
        checked('collection', true, THERE),
        counted.byClients > 0
          ? checked('collection_permission', false, CLIENTS_CAN_WRITE)
          : checked('collection_permission', null, NOT_VISIBLE),
        counted.overdue > 0
          ? checked('tidying', false, quotingHint(BACKLOG, counted.overdue))
          : checked('tidying', true, TIDY),
      ];
  }
}

/** Whether the database answers, whether the collection is there and only ours, and whether it is tidied. */
export async function checkDatabase(
  open: () => CountingDatabase,
  now: number,
  deadline: Deadline,
): Promise<readonly Check[]> {
  const index = checked('tidying_index', null, INDEX_NOT_VISIBLE);
  return [...judge(await count(open, now, deadline)), index];
}
