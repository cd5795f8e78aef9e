import { NO_ENVIRONMENT, NOT_INITIALIZED } from '../../shared/call-function-words';
import { CallFunctionError } from './call-function-error';

// Each as developers have posted it, without the ids of the call.
test.each([
  [-501000, 'cloud.callFunction:fail Error: errCode: -501000  | errMsg: FunctionName parameter could not be found.'],
  [-504003, 'cloud.callFunction:fail Error: errCode: -504003  | errMsg: Invoking task timed out after 3 seconds'],
  [-501002, 'cloud.callFunction:fail Error: errCode: -501002 resource server timeout | errMsg: ESOCKETTIMEDOUT'],
  [-601034, 'cloud.callFunction:fail Error: errCode: -601034  | errMsg: 没有权限，请先开通云开发或者云托管'],
])('%d is worded as WeChat words it', (errCode, errMsg) => {
  expect(new CallFunctionError(errCode)).toMatchObject({ errCode, errMsg, message: errMsg });
});

test('what is told apart by its words alone is worded as WeChat words it', () => {
  expect(new CallFunctionError(-501000, NO_ENVIRONMENT).errMsg).toBe(
    'cloud.callFunction:fail Error: errCode: -501000  | errMsg: Environment not found',
  );
  expect(new CallFunctionError(-1, NOT_INITIALIZED).errMsg).toBe(
    "errCode: -1  | errMsg: Cloud API isn't enabled, please call wx.cloud.init first\n" +
      '请先调用 wx.cloud.init() 完成初始化后再调用其他云 API。',
  );
});

test("a function's own error comes after the number's name", () => {
  expect(new CallFunctionError(-504002, "SyntaxError: Unexpected token 'return'").errMsg).toBe(
    "cloud.callFunction:fail Error: errCode: -504002 functions execute fail | errMsg: SyntaxError: Unexpected token 'return'",
  );
});

test('the number of older base libraries hides the real one in its text', () => {
  expect(new CallFunctionError(-404011).errMsg).toMatch(
    /^errCode: -404011 cloud function execution error \| errMsg: cloud\.callFunction:fail requestID [\da-f-]+, cloud function service error code -504002, error message /,
  );
});
