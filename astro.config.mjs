import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig, fontProviders } from 'astro/config';
import { lazyStyles } from './src/tasks/lazy-styles.ts';
import { slimMonaco } from './src/tasks/slim-monaco.ts';
import { courseMarkdown } from './src/markdown/index.ts';

/**
 * Latin letters only, `fallbacks` with stand-ins of like widths (src/styles/stand-ins.css) and the reader's own Chinese fonts;
 * the last is the generic family.
 */
function font(name, slug, cssVariable, weight, fallbacks) {
  const src = `@fontsource-variable/${slug}/files/${slug}-latin-wght-normal.woff2`;
  const options = { variants: [{ src: [src], weight, style: 'normal' }] };
  return { provider: fontProviders.local(), name, cssVariable, fallbacks, options };
}
const standIns = (...names) => names.map((name) => `Stand-in ${name}`);
const serif = [
  ...standIns('Noto Serif', 'Liberation Serif', 'DejaVu Serif'),
  'Songti SC',
  'Source Han Serif SC',
  'Noto Serif CJK SC',
  'SimSun',
  'serif',
];
const sans = [
  ...standIns('Liberation Sans', 'DejaVu Sans'),
  'PingFang SC',
  'Source Han Sans SC',
  'Noto Sans CJK SC',
  'Microsoft YaHei',
  'sans-serif',
];
const mono = [
  ...standIns('Liberation Mono', 'DejaVu Sans Mono'),
  'Noto Sans Mono CJK SC',
  'PingFang SC',
  'Microsoft YaHei',
  'monospace',
];

const { SITE = 'https://networks-by-hand.example', BASE = '/' } = process.env;

export default defineConfig({
  site: SITE,
  base: BASE,
  output: 'static',
  trailingSlash: 'always',
  integrations: [courseMarkdown(), mdx(), svelte()],
  fonts: [
    font('Source Serif 4', 'source-serif-4', '--font-serif', '200 900', serif),
    font('Inter', 'inter', '--font-sans', '100 900', sans),
    font('JetBrains Mono', 'jetbrains-mono', '--font-mono', '100 800', mono),
  ],
  // A page carries its styles, so that it is drawn without waiting for more. Scripts are never inlined: the pages' policy
  // admits those of the site's own origin, and the hashes of two that must run first.
  build: { inlineStylesheets: 'always' },
  vite: { plugins: [lazyStyles(), slimMonaco()], build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
  devToolbar: { enabled: false },
});
