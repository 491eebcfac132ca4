import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Some packages load graphql as CommonJS. A second copy would reject the types of the first, so all use this one.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // All tests share one real PostgreSQL, and each test file clones its own database from a migrated template.
    globalSetup: ['test/support/postgres.ts', 'test/support/chromium.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Generous timeouts: a test that hangs is rarer than a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    include: ['test/**/*.test.ts'],
  },
});
