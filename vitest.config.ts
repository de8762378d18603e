import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/setup.ts'],
    // No test measures time: a busy machine takes longer, and is not wrong for it.
    testTimeout: 60_000,
  },
});
