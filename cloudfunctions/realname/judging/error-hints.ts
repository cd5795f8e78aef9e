import type { ErrorCode } from '../../../contract';
import { operatorHint, type OperatorHint } from '../../operator-hint';

/** What an error means for the operator, where nothing more exact is known of it. For the log and the documents only. */
export const ERROR_HINTS: Readonly<Record<ErrorCode, OperatorHint>> = {
  INVALID_INPUT: operatorHint(
    'The request does not follow the contract: unknown action, a field that breaks its rule, or an identity sent by the client.',
  ),
  NO_IDENTITY: operatorHint(
    'No OPENID in the context: the function was called by HTTP API or the console, not by a mini-program.',
  ),
  CODE_INVALID: operatorHint(
    'WeChat does not accept the code: expired, used, or authorised by another WeChat account than the one asking.',
  ),
  CODE_USED: operatorHint(
    'The code was used before: with another name or ID number, by a request whose end is not known, or with a result that a newer one has replaced.',
  ),
  IN_PROGRESS: operatorHint('Another request with the same code is still waiting for WeChat.'),
  RATE_LIMITED: operatorHint('The person reached REALNAME_DAILY_LIMIT checks within 24 hours.'),
  QUOTA_EXCEEDED: operatorHint(
    "The mini-program's call quota at WeChat is used up: see the interface's quota in the WeChat admin console.",
  ),
  NOT_PERMITTED: operatorHint(
    'The mini-program has no permission for this interface: it has to be applied for, and may be closed to new applicants (see README). Where only openapi is refused, set REALNAME_APP_SECRET.',
  ),
  MISCONFIGURED: operatorHint("The function's configuration is wrong."),
  UPSTREAM_BUSY: operatorHint(
    'WeChat could not be reached or was busy. If it lasts for days, the interface may be closed for maintenance.',
  ),
  UPSTREAM_TIMEOUT: operatorHint(
    "WeChat did not answer before the function's time limit; the code may be spent. Raise the function's timeout (10 s or more is sensible).",
  ),
  UNEXPECTED_REPLY: operatorHint(
    'WeChat answered something that its documents do not describe. Report the rid to WeChat.',
  ),
  STORAGE_FAILED: operatorHint(
    'The cloud database refused or did not answer: check that it is enabled, within its quota, and reachable.',
  ),
  INTERNAL: operatorHint('A defect of the function: the log line names the step.'),
};
