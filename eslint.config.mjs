import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import rooms from './config/rooms/import-walls.mjs';

/** What some phones' engines lack; `npm run build` looks through what was built for the same (config/phone-engine.ts). */
const LACKING = 'Some phones lack it: use the tables in contract/characters/.';
const phoneSyntax = {
  'no-restricted-syntax': [
    'error',
    { selector: 'Literal[regex.pattern=/\\\\[pP]\\{|\\(\\?</]', message: LACKING },
    { selector: 'MemberExpression[property.name=/^(normalize|localeCompare|toLocale.*)$/]', message: LACKING },
    { selector: 'Identifier[name="Intl"]', message: LACKING },
  ],
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'artifacts', 'reports', '.cache'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { rooms },
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    // The one tsconfig.json that holds every file: a program for each room would take twice as long, and whether a file
    // compiles in its room is what `npm run types` checks.
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'rooms/import-walls': 'error',
      complexity: ['error', 12],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Index signatures are read with brackets, so that the compiler and the reader see that the key may be absent.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  { files: ['contract/**', 'miniprogram/**', 'cloudfunctions/**'], rules: { 'no-console': 'error' } },
  // The one place that prints.
  { files: ['cloudfunctions/*/logger.ts'], rules: { 'no-console': 'off' } },
  { files: ['contract/**', 'miniprogram/**'], ignores: ['**/*.test.{ts,tsx}'], rules: phoneSyntax },
  { files: ['miniprogram/**'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        module: 'writable',
        require: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        TextEncoder: 'readonly',
      },
    },
  },
  {
    files: ['examples/**'],
    languageOptions: { globals: { App: 'readonly', Page: 'readonly', wx: 'readonly' } },
  },
);
