import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { lazyStyles } from './src/tasks/lazy-styles.ts';
import { courseMarkdown } from './src/markdown/index.ts';

const { SITE = 'https://networks-by-hand.example', BASE = '/', OUT_DIR } = process.env;

export default defineConfig({
  site: SITE,
  base: BASE,
  ...(OUT_DIR === undefined ? {} : { outDir: OUT_DIR }),
  output: 'static',
  trailingSlash: 'always',
  integrations: [courseMarkdown(), mdx(), svelte()],
  // Nothing is inlined: the pages' policy admits scripts of the site's own origin, and the hashes of two inline ones.
  build: { inlineStylesheets: 'never' },
  vite: { plugins: [lazyStyles()], build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
  devToolbar: { enabled: false },
});
