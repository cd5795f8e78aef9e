import { isRecord, type Verification } from '../../contract';
import { operatorHint } from '../operator-hint';
import type { Logger } from './logger';
import { COLLECTION_NOT_EXIST, hasErrCode, readVerification, type BookingDatabase } from './read-verification';

export type BookingResponse =
  | { readonly ok: true; readonly appointment: { readonly day: string; readonly maskedName: string } }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: 'INVALID_INPUT' | 'NO_IDENTITY' | 'NOT_VERIFIED' | 'UNAVAILABLE';
        /** Chinese, for the person: what to do next. */
        readonly message: string;
      };
    };

export interface BookDependencies {
  readonly db: BookingDatabase;
  readonly getOpenid: () => string;
  readonly logger: Logger;
  readonly now: () => number;
}

const COLLECTION = 'appointments';
/** An older verification does not count: the person has to verify again. */
const VERIFICATION_VALID_MS = 365 * 24 * 3_600_000;
/** The function that verified may run on a machine whose clock is a little ahead. */
const CLOCK_SKEW_MS = 60_000;

const refuse = (code: Extract<BookingResponse, { ok: false }>['error']['code'], message: string): BookingResponse => ({
  ok: false,
  error: { code, message },
});

/** China Standard Time: the days that people choose. */
const CST_OFFSET_MS = 8 * 3_600_000;

/** `2026-03-01`, a day of the calendar that is not over. */
function parseDay(event: unknown, now: number): string | undefined {
  const day = isRecord(event) ? event['day'] : undefined;
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  const today = new Date(now + CST_OFFSET_MS).toISOString().slice(0, 10);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && day >= today ? day : undefined;
}

/** Only a recent `verified` counts; every other outcome is a no. */
function isVerified(verification: Verification | undefined, now: number): verification is Verification {
  if (verification?.outcome !== 'verified') return false;
  const age = now - Date.parse(verification.checkedAt);
  return age >= -CLOCK_SKEW_MS && age <= VERIFICATION_VALID_MS;
}

const NEW_COLLECTION = operatorHint({
  zh: '集合 appointments 原来不存在，由云函数新建，权限是环境的默认值：请设为“仅管理端可读写”。',
  en: 'The collection appointments did not exist. Made by the function, it has the default permission of the environment: set it to admin only.',
});

/** One appointment per person and day: a repeated request finds the first one and succeeds. */
async function save(db: BookingDatabase, openid: string, day: string, logger: Logger): Promise<void> {
  const id = `${openid}:${day}`;
  const add = (): Promise<unknown> => db.collection(COLLECTION).add({ data: { _id: id, openid, day } });
  const addWithCollection = async (error: unknown): Promise<unknown> => {
    if (!hasErrCode(error, COLLECTION_NOT_EXIST)) throw error;
    logger({ action: 'book', warning: NEW_COLLECTION.en, warningZh: NEW_COLLECTION.zh });
    // Another instance may create it at the same moment; then this fails, and the insert below still works.
    await db.createCollection(COLLECTION).catch(() => undefined);
    return add();
  };
  try {
    await add().catch(addWithCollection);
  } catch (error) {
    const { data } = await db.collection(COLLECTION).doc(id).get();
    if (!isRecord(data) || '_openid' in data) throw error;
  }
}

/** Books a day for a person whose real name is verified, and for nobody else. */
export function createBook({ db, getOpenid, now, logger }: BookDependencies) {
  return async (event: unknown): Promise<BookingResponse> => {
    const openid = getOpenid();
    if (openid === '') return refuse('NO_IDENTITY', '没有认出您的微信，请在微信里重新打开小程序。');
    const day = parseDay(event, now());
    if (day === undefined) return refuse('INVALID_INPUT', '请选择预约日期。');
    try {
      const verification = await readVerification(db, openid);
      if (!isVerified(verification, now())) return refuse('NOT_VERIFIED', '请先完成实名核验，再来预约。');
      await save(db, openid, day, logger);
      return { ok: true, appointment: { day, maskedName: verification.maskedName } };
    } catch (error) {
      const errcode = isRecord(error) && typeof error['errCode'] === 'number' ? error['errCode'] : undefined;
      logger({ action: 'book', error: 'UNAVAILABLE', ...(errcode === undefined ? {} : { errcode }) });
      return refuse('UNAVAILABLE', '暂时不能预约，请稍后再试。');
    }
  };
}
