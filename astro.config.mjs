import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig, fontProviders } from 'astro/config';
import { courseMarkdown } from './src/markdown/index.ts';

/** Latin letters only: Chinese is set in the reader's own fonts. */
function font(name, slug, cssVariable, weight, fallback) {
  const src = `@fontsource-variable/${slug}/files/${slug}-latin-wght-normal.woff2`;
  const options = { variants: [{ src: [src], weight, style: 'normal' }] };
  return { provider: fontProviders.local(), name, cssVariable, fallbacks: [fallback], options };
}

const { SITE = 'https://networks-by-hand.example', BASE = '/', OUT_DIR } = process.env;

export default defineConfig({
  site: SITE,
  base: BASE,
  ...(OUT_DIR === undefined ? {} : { outDir: OUT_DIR }),
  output: 'static',
  trailingSlash: 'always',
  integrations: [courseMarkdown(), mdx(), svelte()],
  fonts: [
    font('Source Serif 4', 'source-serif-4', '--font-serif', '200 900', 'serif'),
    font('Inter', 'inter', '--font-sans', '100 900', 'sans-serif'),
    font('JetBrains Mono', 'jetbrains-mono', '--font-mono', '100 800', 'monospace'),
  ],
  // Nothing is inlined: the pages' policy admits scripts of the site's own origin, and the hashes of two inline ones.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
  devToolbar: { enabled: false },
});
