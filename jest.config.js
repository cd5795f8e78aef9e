const transform = {
  '\\.tsx?$': [
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

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      displayName: 'unit',
      transform,
      testMatch: ['<rootDir>/{contract,miniprogram,cloudfunctions,sandbox,config}/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['\\.e2e\\.test\\.ts$'],
    },
    {
      displayName: 'end-to-end',
      transform,
      testMatch: ['<rootDir>/sandbox/**/*.e2e.test.ts'],
      testTimeout: 60_000,
    },
  ],
};
