/**
 * Keeps style sheets that a page does not need out of it. Astro links every style sheet that a page's scripts could ever
 * load, lazily or not: that would be Monaco's 200 kB on each page, and the cells' own a second time.
 */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const prefix = '\0lazy-style:';
const none = '\0no-style.js';

/** Monaco's style sheets become scripts that add them when Monaco loads. */
function asScript(css: string): string {
  const files: string[] = [];
  const text = css.replaceAll(
    /url\(["']?(?!data:|#)([^"')]+)["']?\)/g,
    (_, file: string) => `url(\${file${files.push(file) - 1}})`,
  );
  const imports = files.map(
    (file, index) => `import file${index} from ${JSON.stringify(`${file.replace(/[?#].*$/, '')}?url`)};`,
  );
  const literal = text.replaceAll('\\', '\\\\').replaceAll('`', '\\`');
  return [
    ...imports,
    `const style = document.createElement('style');`,
    `style.textContent = \`${literal}\`;`,
    `document.head.append(style);`,
  ].join('\n');
}

export function lazyStyles(): Plugin {
  return {
    name: 'lazy-styles',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(source, importer) {
      // The page has the styles of its components already, from their rendering at build time.
      if (this.environment.mode === 'build' && /\.svelte\?.*type=style/.test(source)) return none;
      if (!importer?.includes('/monaco-editor/')) return null;
      // The script stands where the style sheet stood, so that addresses in it resolve; the ending hides it from Vite's CSS.
      if (importer.startsWith(prefix)) return resolve(dirname(importer.slice(prefix.length)), source);
      return source.endsWith('.css') ? `${prefix}${resolve(dirname(importer), source)}.js` : null;
    },
    async load(id) {
      if (id.startsWith(prefix)) return asScript(await readFile(id.slice(prefix.length, -'.js'.length), 'utf8'));
      return id === none ? '' : null;
    },
  };
}
