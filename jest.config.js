/** jose comes as ES modules only, which Node 20 cannot require. */
const transformIgnorePatterns = ['/node_modules/(?!jose/)'];

const transform = {
  '\\.[jt]sx?$': [
    'babel-jest',
    {
      babelrc: false,
      configFile: false,
      presets: [
        ['@babel/preset-env', { targets: { node: 'current' } }],
        ['@babel/preset-react', { runtime: 'automatic' }],
        '@babel/preset-typescript',
      ],
    },
  ],
};

/** Builds, which hold packages of the same name. */
const modulePathIgnorePatterns = ['<rootDir>/(dist|\\.cache)/'];

const common = { transform, transformIgnorePatterns, modulePathIgnorePatterns };

/**
 * The end-to-end tests, all or some of them, in one of the sizes of e2e/testing/run.ts.
 * @param {string} displayName
 * @param {string[]} files
 * @param {{ size: 'small' | 'everyFault' | 'whole', functionDist?: string, nodeVersion?: string }} run
 */
const endToEnd = (displayName, files, run) => ({
  ...common,
  displayName,
  testMatch: files.map((file) => `<rootDir>/${file}`),
  globals: { END_TO_END_RUN: run },
});

const MATRIX = 'e2e/fault-matrix/*.e2e.test.ts';
const RACES = 'e2e/race/*.e2e.test.ts';
const LOOKS = 'e2e/browser/looks.e2e.test.ts';
/** Tests of the built functions alone, which are repeated on another Node and on another build of the functions. */
const FUNCTION = 'e2e/{function,names,once,receipt,self-check,tls}.e2e.test.ts';

/** The other runtimes of WeChat Cloud; the Node that runs the tests is tested by `end-to-end` and `long`. */
const otherNodes = require('./e2e/runtimes/node-versions.json').filter(
  (version) => parseInt(version) !== parseInt(process.versions.node),
);
const globalSetup = '<rootDir>/e2e/runtimes/install-nodes.ts';

/** @type {import('jest').Config} */
module.exports = {
  // Only against waiting for ever: no test is to fail because the machine is busy.
  testTimeout: 900_000,
  // One more than the cores of a small machine: the tests of processes and of a browser wait for those half of the time.
  maxWorkers: 3,
  projects: [
    // npm test
    {
      ...common,
      displayName: 'unit',
      globals: { REALNAME_VERSION: require('./package.json').version },
      testMatch: [
        '<rootDir>/{contract,miniprogram,component,cloudfunctions,sandbox,e2e,config,bench}/**/*.test.{ts,tsx}',
      ],
      testPathIgnorePatterns: ['\\.(e2e|long)\\.test\\.ts$'],
    },
    {
      ...endToEnd('end-to-end', ['{e2e,bench}/**/*.e2e.test.ts'], { size: 'small' }),
      globalTeardown: '<rootDir>/e2e/testing/print-left-out.ts',
    },
    // npm run test:long
    { ...endToEnd('long', ['{e2e,config}/**/*.long.test.ts', MATRIX, RACES, LOOKS], { size: 'whole' }), globalSetup },
    endToEnd('unbundled', [FUNCTION, MATRIX, RACES], { size: 'everyFault', functionDist: '.cache/unbundled' }),
    ...otherNodes.map((nodeVersion) => ({
      ...endToEnd(`node-${parseInt(nodeVersion)}`, [FUNCTION, MATRIX], { size: 'everyFault', nodeVersion }),
      globalSetup,
    })),
  ],
};
