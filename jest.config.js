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

/** @type {import('jest').Config} */
module.exports = {
  // Only against waiting for ever: no test is to fail because the machine is busy.
  testTimeout: 900_000,
  projects: [
    {
      displayName: 'unit',
      transform,
      transformIgnorePatterns,
      modulePathIgnorePatterns,
      testMatch: ['<rootDir>/{contract,miniprogram,cloudfunctions,sandbox,e2e,config}/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['\\.(e2e|long)\\.test\\.ts$'],
    },
    {
      displayName: 'end-to-end',
      transform,
      transformIgnorePatterns,
      modulePathIgnorePatterns,
      testMatch: ['<rootDir>/{e2e,bench}/**/*.e2e.test.ts'],
    },
    {
      displayName: 'long',
      transform,
      transformIgnorePatterns,
      modulePathIgnorePatterns,
      testMatch: ['<rootDir>/e2e/**/*.long.test.ts'],
    },
  ],
};
