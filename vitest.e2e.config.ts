import { defineConfig } from 'vitest/config';

// Each file starts browsers of its own; two at a time is what two cores carry.
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
