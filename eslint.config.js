/**
 * What the type check cannot see. Which folder may import which is not here: a test of our own holds it
 * (`tests/architecture`), and these rules only help while typing.
 */
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const PHYSICAL = /^(?:margin|padding|border)(?:Left|Right)|^(?:left|right)$|^border(?:Top|Bottom)(?:Left|Right)Radius$/;
const USER_TEXT = /\p{L}{2,}/u;

/** Two rules of the screens: no words for people in code, and no style that does not mirror. */
const screens = {
  rules: {
    'no-user-text': {
      meta: { type: 'problem', messages: { text: 'A text a person reads is a key: t("…").' }, schema: [] },
      create: (context) => ({
        JSXText: (node) => USER_TEXT.test(node.value) && context.report({ node, messageId: 'text' }),
        JSXAttribute: (node) => {
          if (!/^(?:title|alt|placeholder|label|aria-(?:label|description|roledescription|valuetext))$/.test(node.name.name)) return;
          if (node.value?.type === 'Literal' && USER_TEXT.test(String(node.value.value))) context.report({ node, messageId: 'text' });
        },
        JSXExpressionContainer: (node) => {
          if (node.parent.type !== 'JSXElement' && node.parent.type !== 'JSXFragment') return;
          const said = node.expression.type === 'Literal' ? node.expression.value : node.expression.type === 'TemplateLiteral' ? node.expression.quasis.map((part) => part.value.cooked).join('') : '';
          if (typeof said === 'string' && USER_TEXT.test(said)) context.report({ node, messageId: 'text' });
        },
      }),
    },
    'no-physical-style': {
      meta: { type: 'problem', messages: { physical: 'Use the logical property (inset-inline-start, margin-inline-end, …): the screen mirrors.' }, schema: [] },
      create: (context) => ({
        'JSXAttribute[name.name="style"] Property': (node) => {
          if (PHYSICAL.test(String(node.key.name ?? node.key.value))) context.report({ node, messageId: 'physical' });
        },
      }),
    },
  },
};

export default defineConfig(
  { ignores: ['dist/', 'out/', 'node_modules/', 'coverage/', 'tests/fixtures/', 'tests/architecture/fixtures/'] },
  tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // The core rules that types do not make needless.
      'no-async-promise-executor': 'error',
      'no-case-declarations': 'error',
      'no-cond-assign': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-duplicate-case': 'error',
      'no-empty': 'error',
      'no-empty-character-class': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': 'error',
      'no-loss-of-precision': 'error',
      'no-misleading-character-class': 'error',
      'no-prototype-builtins': 'error',
      'no-sparse-arrays': 'error',
      'no-unreachable-loop': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-unused-labels': 'error',
      'no-useless-backreference': 'error',
      'no-useless-catch': 'error',
      'require-yield': 'error',
      'use-isnan': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      // `import { type A, b }` is fine too: types are stripped, not resolved.
      // Every index may miss here (noUncheckedIndexedAccess); where a loop or a schema bounds it, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a zod enum or a union.' }, { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that has it.' }],
      'no-console': 'error',
    },
  },
  {
    files: ['main/**', 'tools/**', 'bench/**', 'tests/**', 'centre/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['core/**/*.ts', 'texts/**/*.ts', 'sop/engine.ts', 'renderer/**/*.{ts,tsx}'],
    ignores: ['**/*.test.*'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', 'electron'], message: 'This folder runs in every host.' }] }] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['**/*.test.*'],
    plugins: { 'react-hooks': reactHooks, screens },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'screens/no-user-text': 'error',
      'screens/no-physical-style': 'error',
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB', 'event', 'name'],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', performance: 'readonly', TextDecoder: 'readonly', TextEncoder: 'readonly' } },
  },
);
