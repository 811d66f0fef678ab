/** The pages of a built site as files, for what can be said of them without a browser. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Address } from './setup.ts';

export interface BuiltPage {
  /** Path below the base, `en/mathematics/neuron/`; the root page's is empty. */
  readonly path: string;
  readonly html: string;
}

/** Every HTML page of a site, in the order of their paths. */
export function builtPages({ dir }: Pick<Address, 'dir'>): readonly BuiltPage[] {
  return globSync('**/*.html', { cwd: dir })
    .map((file) => ({
      path: file
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1'),
      html: readFileSync(join(dir, file), 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function pagesWithCells(site: Pick<Address, 'dir'>): readonly BuiltPage[] {
  return builtPages(site).filter(({ html }) => html.includes('id="chapter-cells"'));
}

/** `en/part/chapter/`; the home page has a cell too, but is no chapter. */
export function chapterPages(site: Pick<Address, 'dir'>): readonly BuiltPage[] {
  return pagesWithCells(site).filter(({ path }) => path.split('/').length === 4);
}

/** Values of an attribute in a page's tags, entities undone. */
export function attributes(html: string, name: string): readonly string[] {
  const text = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) => script.slice(0, script.indexOf('>') + 1));
  return [...text.matchAll(new RegExp(`<[a-z][^>]*?\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&#38;', '&').replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
  );
}
