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

/** How `wx.cloud.callFunction` rejects. */
export class CallFunctionError extends Error {
  readonly errMsg: string;

  constructor(
    readonly errCode: number,
    reason: string,
    /** Absent when the call never became an invocation. */
    readonly requestID?: string,
  ) {
    const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${reason}`;
    super(errMsg);
    this.name = 'CallFunctionError';
    this.errMsg = errMsg;
  }
}
