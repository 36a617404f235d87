import { availableParallelism } from 'node:os';

/** More than processors, since tests wait for servers and browsers, and not too many, since all share one PostgreSQL. */
const WORKERS = Math.min(4, availableParallelism() + 1);

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // what needs servers that are no dependency: npm run test:servers
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/servers/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true, dynamicImport: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/globalSetup.mjs',
  globalTeardown: '<rootDir>/test/support/globalTeardown.mjs',
  testTimeout: 60_000,
  maxWorkers: WORKERS,
  // modules of finished files are not given back by Node's vm
  workerIdleMemoryLimit: '1.5GB',
};
