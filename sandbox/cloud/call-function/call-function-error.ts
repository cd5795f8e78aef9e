import { NOT_INITIALIZED } from '../../shared/call-function-words';

/** What each error number of `wx.cloud.callFunction` stands for. */
export const CALL_FUNCTION_ERRORS = {
  notFound: -501000,
  systemError: -501001,
  /** `main` threw, or its process died. */
  executeFail: -504002,
  timedOut: -504003,
  networkError: -601003,
  answerUnreadable: -601001,
  resultTooLarge: -604001,
} as const;

/** How older base libraries report whatever the cloud answers: its number stands in the text. */
const WRAPPER = -404011;

/** The numbers' names in WeChat's SDK, which come before each message; those that have none leave a gap. */
const NAMES: Readonly<Record<number, string>> = {
  [-401003]: 'api parameter type error',
  [-404001]: 'empty call result',
  [-404012]: 'polling exceed max timeout retry',
  [-501001]: 'resource system error',
  [-501002]: 'resource server timeout',
  [-501003]: 'exceed request limit',
  [-501004]: 'exceed concurrent request limit',
  [-501005]: 'invalid env',
  [-504001]: 'functions request fail',
  [-504002]: 'functions execute fail',
  [-601001]: 'system error',
  [-601002]: 'system args error',
  [-601003]: 'system network error',
  [-604001]: 'cloudfunction result size exceed limit (1MB)',
};

/** Messages as developers have seen them. */
const MESSAGES: Readonly<Record<number, string>> = {
  [-404012]: 'cloud.callFunction:fail polling exceed max timeout retry',
  [-501000]: 'FunctionName parameter could not be found.',
  [-501002]: 'ESOCKETTIMEDOUT',
  [-504002]: 'Process exited before completing request',
  [-504003]: 'Invoking task timed out after 3 seconds',
  [-601034]: '没有权限，请先开通云开发或者云托管',
};

const messageOf = (errCode: number): string => MESSAGES[errCode] ?? NAMES[errCode] ?? 'fault switched on';

/** The text as `wx.cloud` gives it, up to the ids of the call that follow there. */
function textOf(errCode: number, message: string): string {
  // The SDK on the phone says it before there is a call that could fail.
  if (message === NOT_INITIALIZED) return message;
  if (errCode !== WRAPPER) {
    return `cloud.callFunction:fail Error: errCode: ${errCode} ${NAMES[errCode] ?? ''} | errMsg: ${message}`;
  }
  const { executeFail } = CALL_FUNCTION_ERRORS;
  const within = `cloud function service error code ${executeFail}, error message ${messageOf(executeFail)}`;
  const fail = 'cloud.callFunction:fail requestID 1cb63f35-794c-11e9-b01f-525400e8849e';
  return `errCode: ${WRAPPER} cloud function execution error | errMsg: ${fail}, ${within}; at cloud.callFunction api; `;
}

/** How `wx.cloud.callFunction` rejects. */
export class CallFunctionError extends Error {
  readonly errMsg: string;

  constructor(
    readonly errCode: number,
    /** Where absent, WeChat's own message for this number. */
    message = messageOf(errCode),
    /** Absent when the call never became an invocation. */
    readonly requestID?: string,
  ) {
    const errMsg = textOf(errCode, message);
    super(errMsg);
    this.name = 'CallFunctionError';
    this.errMsg = errMsg;
  }
}
