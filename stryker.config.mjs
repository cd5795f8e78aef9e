import { createRequire } from 'node:module';
import process from 'node:process';

const { projects } = createRequire(import.meta.url)('./jest.config.js');
const unit = projects.find(({ displayName }) => displayName === 'unit');

/** Each folder answers for itself: its own tests, its own score. */
const folder = process.env['MUTATE'] ?? 'contract';
const TESTS = {
  contract: ['contract/**/*.test.ts'],
  // Some need a database or a certificate of the sandbox, and so stand in e2e/.
  cloudfunctions: ['cloudfunctions/**/*.test.ts', 'e2e/{store,upstream}/**/*.test.ts'],
};

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  // An index.ts only composes: the end-to-end tests run it, built, in a process of its own.
  mutate: [`${folder}/**/*.ts`, '!**/*.test.ts', '!**/testing/**', '!**/index.ts'],
  // Copied for a run: what the unit tests of these folders read, and no more.
  ignorePatterns: [
    '*',
    '!*.{js,json}',
    '!contract/**',
    '!cloudfunctions/**',
    '!sandbox/{cloud,wire}/**',
    '!e2e/{store,upstream}/**',
    // jest.config.js reads it.
    '!e2e/runtimes/node-versions.json',
    '!docs/**',
    '!*.md',
  ],
  tempDirName: '.cache/mutation',
  testRunner: 'jest',
  // The one project, without the list that it stands in: Stryker takes a config as it is, and would run it twice.
  // A mutant that hangs fails its test after 5 seconds instead of holding everything up.
  jest: {
    config: {
      ...unit,
      projects: [],
      testTimeout: 5000,
      testMatch: TESTS[folder].map((glob) => `<rootDir>/${glob}`),
      testPathIgnorePatterns: ['\\.e2e\\.test\\.ts$'],
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Other work on the machine must not pass for an endless loop.
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress', 'html', 'json'],
  htmlReporter: { fileName: `reports/mutation/${folder}.html` },
  jsonReporter: { fileName: `reports/mutation/${folder}.json` },
};
