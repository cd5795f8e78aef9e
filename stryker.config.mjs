import { createRequire } from 'node:module';

const { projects } = createRequire(import.meta.url)('./jest.config.js');
const { testPathIgnorePatterns, ...unit } = projects.find(({ displayName }) => displayName === 'unit');

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  // What an index.ts holds is the composition: the end-to-end tests run it, built, in a process of its own.
  mutate: ['contract/**/*.ts', 'cloudfunctions/**/*.ts', '!**/*.test.ts', '!**/testing/**', '!**/index.ts'],
  // Copied for each run: only what the unit tests of these two folders read.
  ignorePatterns: ['*', '!contract/**', '!cloudfunctions/**', '!sandbox', '!sandbox/cloud/**', '!docs', '!docs/errors.md', '!*.{js,json}'],
  tempDirName: '.cache/mutation',
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    config: {
      ...unit,
      testPathIgnorePatterns,
      projects: [],
      testMatch: ['<rootDir>/{contract,cloudfunctions}/**/*.test.ts'],
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Other work on the machine must not pass for an endless loop.
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
};
