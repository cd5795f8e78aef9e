/** The version in package.json, put in by config/build-function.ts, and by jest.config.js for the tests. */
declare const REALNAME_VERSION: string;
