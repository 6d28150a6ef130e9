import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // All temporary folders of a run lie in one, which goes with it.
    globalSetup: 'tests/support/scratch.ts',
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
