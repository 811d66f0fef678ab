/** The build's Markdown: mathematics, diagrams, code. What `astro.config.mjs` needs, and nothing else. */
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import { fencePlugin } from './fence-plugin.ts';
import { mathPlugin } from './math-plugin.ts';

/** An integration that sets up Markdown and reloads the page when a cell, a recording or a manifest of `content/` changes. */
export function courseMarkdown(): AstroIntegration {
  return {
    name: 'course-markdown',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          markdown: {
            // Astro's own highlighter would take display mathematics for code, and runs before any other plugin.
            syntaxHighlight: false,
            processor: satteri({ features: { math: true }, hastPlugins: [mathPlugin, fencePlugin] }),
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        const content = fileURLToPath(new URL('content/', `file://${server.config.root}/`));
        server.watcher.add(content);
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(content) && /\.(?:ts|json|yaml)$/.test(path)) server.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
