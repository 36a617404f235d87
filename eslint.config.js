import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Who may import whom: docs/architecture.md. Each folder lists what of ours it may use beside itself. */
const ALLOWED = {
  domain: [],
  workflows: ['domain', 'activities'],
  notify: ['domain'],
  db: ['domain'],
  operations: ['domain', 'db'],
  activities: ['domain', 'db', 'operations', 'notify'],
  api: ['domain', 'db', 'operations', 'workflows'],
  config: [],
  web: [],
};
const OURS = [...Object.keys(ALLOWED), 'cli', 'bench', 'test', 'scripts'];

const zones = Object.entries(ALLOWED).map(([folder, allowed]) => ({
  target: `./${folder}`,
  from: OURS.filter((other) => other !== folder && !allowed.includes(other)).map((other) => `./${other}`),
  message: `${folder} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'} only.`,
}));

/** Workflows run in a sandbox and the domain does no I/O: neither reaches for Node or a driver. */
const PURE = {
  patterns: [
    { regex: '^(node:|(fs|path|crypto|pg|knex|express|nodemailer|pino)$)', message: 'This folder does no I/O.' },
  ],
};

/** A leading underscore says that something is left out on purpose. */
const UNUSED = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' };

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', '.qlcb/', 'web/api/schema.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js'] })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', UNUSED],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }],
      // form libraries take async handlers and wait for them
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
    },
  },
  // not part of the app: it makes the types that the app uses from the API's own description
  { files: ['web/generateTypes.ts'], rules: { 'import-x/no-restricted-paths': 'off' } },
  { files: ['domain/**'], rules: { '@typescript-eslint/no-restricted-imports': ['error', PURE] } },
  {
    files: ['workflows/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...PURE.patterns,
            { regex: '/activities/', allowTypeImports: true, message: 'Workflows know activities as types only.' },
          ],
        },
      ],
    },
  },
  {
    files: ['api/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/workflows/(?!messages|names)',
              allowTypeImports: true,
              message: 'The API knows workflows by their names, messages and types only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['scripts/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '^(?!node:|\\./)', message: 'Runs before anything is installed: Node built-ins only.' }],
        },
      ],
    },
  },
  {
    files: ['test/**', 'bench/**', 'db/migrations/**', 'api/contract/**', '**/data/**'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
    },
  },
);
