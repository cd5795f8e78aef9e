import { FAULTS, type Fault } from '../../sandbox/shared/settings';
import type { ScriptedFault } from '../../sandbox/wire/scripted-fault';

const namedAs = (faults: readonly Fault[]): Readonly<Record<string, Fault>> =>
  Object.fromEntries(faults.map((fault) => [fault, fault]));

const NETWORK_FAULTS = { ...namedAs(FAULTS), 'HTTP 302': { status: 302 }, 'HTTP 404': { status: 404 } };
/** Codes with which the database refuses: duplicate key, no collection, no permission, quota, busy. */
export const DATABASE_FAULTS = {
  ...NETWORK_FAULTS,
  ...namedAs(['errcode:-502001', 'errcode:-502005', 'errcode:-502003', 'errcode:-502002']),
};
export const TOKEN_FAULTS = {
  ...NETWORK_FAULTS,
  // 80113 belongs to the check: at the token step it must not be taken for an invalid code.
  ...namedAs(['errcode:40164', 'errcode:40243', 'errcode:45009', 'errcode:45011', 'errcode:-1', 'errcode:80113']),
};
export const UPSTREAM_FAULTS = { ...NETWORK_FAULTS, ...namedAs(['errcode:45009', 'errcode:48001', 'errcode:-1']) };
/** With error numbers of the platform. After the first three WeChat has not seen the request. */
export const CLOUD_CALL_FAULTS = {
  ...UPSTREAM_FAULTS,
  ...namedAs(['errcode:-604104', 'errcode:-501003', 'errcode:-501004', 'errcode:-601002', 'errcode:-501002']),
};
/** With the numbers after which the transport `auto` goes on by HTTPS. */
export const OFFERED_CALL_FAULTS = {
  ...CLOUD_CALL_FAULTS,
  ...namedAs(['errcode:-604100', 'errcode:-604101', 'errcode:-604102']),
};
/**
 * Faults on the way from the function to the phone that make the call fail. Left out: how long the phone waits, and what it
 * makes of an answer outside the contract, which are tests of the phone.
 */
export const LOST_ANSWERS = namedAs(
  FAULTS.filter((fault) => !['hang', 'trickle', 'wrong_types', 'unknown_values'].includes(fault)),
);

const says = (verify_openid: unknown, verify_real_name: unknown): ScriptedFault => ({
  reply: { errcode: 0, errmsg: 'ok', verify_openid, verify_real_name },
});
/** Replies of WeChat that can be read, but are no plain match. */
export const DOUBTFUL_REPLIES: Readonly<Record<string, ScriptedFault>> = {
  'no fields': { reply: { errcode: 0, errmsg: 'ok' } },
  'empty fields': says('', ''),
  'null for fields': says(null, null),
  'numbers for fields': says(1, 1),
  'lists for fields': says(['V_OP_NM_MA'], ['V_NM_ID_MA']),
  'another case': says('v_op_nm_ma', 'v_nm_id_ma'),
  'a match of the name alone': says('V_OP_NM_MA', ''),
  'a match of the ID number alone': says('', 'V_NM_ID_MA'),
  'an unknown value beside the match': says('V_OP_NM_MA;V_OP_NEW', 'V_NM_ID_MA'),
  'an unknown value for the ID number': says('V_OP_NM_MA', 'V_NM_ID_MA;V_NM_ID_NEW'),
  'values that contradict one another': says('V_OP_NM_MA;V_OP_NM_UM', 'V_NM_ID_MA'),
  'a mismatch of the ID number beside its match': says('V_OP_NM_MA', 'V_NM_ID_UM;V_NM_ID_MA'),
  'a mismatch with a match of the ID number': says('V_OP_NM_UM', 'V_NM_ID_MA'),
};
