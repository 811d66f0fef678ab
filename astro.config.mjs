import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { lazyStyles } from './src/tasks/lazy-styles.ts';
import { courseMarkdown } from './src/markdown/index.ts';

export default defineConfig({
  site: process.env.SITE ?? 'https://networks-by-hand.example',
  base: process.env.BASE ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  integrations: [courseMarkdown(), mdx(), svelte()],
  // The page's policy allows scripts by address, so nothing may be inlined into the markup.
  build: { inlineStylesheets: 'never' },
  vite: { plugins: [lazyStyles()], build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
});
