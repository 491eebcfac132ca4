import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Packages load graphql as CommonJS, and two copies of it do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // One real Postgres for the whole run; every test file clones its own database from a migrated template.
    globalSetup: ['test/support/postgres.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // For the slowest machine; a test that hangs is rare, a busy machine is not.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['test/**/*.test.ts'],
  },
});
