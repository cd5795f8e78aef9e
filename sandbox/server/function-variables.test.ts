import { functionVariables } from './function-variables';

test("only the functions' own variables are passed on", () => {
  expect(
    functionVariables({ PATH: '/bin', REALNAME_DAILY_LIMIT: '2', MY_REALNAME_X: 'x', REALNAME_APP_SECRET: undefined }),
  ).toEqual({ REALNAME_DAILY_LIMIT: '2' });
});
