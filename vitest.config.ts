import { compile } from 'svelte/compiler';
import { defineConfig } from 'vitest/config';

/** Components as the build draws them. */
const drawn = {
  name: 'drawn-components',
  transform: (code: string, filename: string) =>
    filename.endsWith('.svelte') ? compile(code, { filename, generate: 'server', css: 'external' }).js : undefined,
};

export default defineConfig({
  test: {
    // Vitest leaves a core to itself unless told otherwise, which is half of two.
    maxWorkers: '100%',
    projects: [
      {
        // TensorFlow.js by its ES modules, as the browser gets it; Node alone would mix them with its CommonJS bundles.
        ssr: { resolve: { mainFields: ['module', 'main'] } },
        plugins: [drawn],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 30_000,
          server: { deps: { inline: [/@tensorflow/] } },
        },
      },
      {
        // Exported notebooks in a real Jupyter, two at a time.
        test: {
          name: 'jupyter',
          include: ['tests/jupyter/**/*.test.ts'],
          globalSetup: 'tests/jupyter/setup.ts',
          testTimeout: 180_000,
          maxConcurrency: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/setup.ts',
          // One browser on few cores: one test after the other, and nothing is tried twice. Tests that rest neither on time
          // nor on who else computes are concurrent: two of them keep both cores busy.
          fileParallelism: false,
          maxConcurrency: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
