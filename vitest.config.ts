import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One real Postgres for the whole run; every test file clones its own database from a migrated template.
    globalSetup: ['test/support/postgres.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    include: ['test/**/*.test.ts'],
  },
});
