import base from './jest.config.js';

/** For `npm run test:servers`: real servers of others, run as processes; one file at a time. */
export default {
  ...base,
  roots: ['<rootDir>/test/servers'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 240_000,
  maxWorkers: 1,
};
