import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributes, builtPages } from './built-pages.ts';
import { sites } from './harness.ts';

describe.each([
  ['the root', sites.root],
  ['a path', sites.course],
])('a site at %s', (_, site) => {
  const pages = builtPages(site);
  const anchors = new Map(pages.map(({ path, html }) => [path, new Set(attributes(html, 'id'))]));

  /** What is wrong with an address on a page, if anything. */
  function fault(path: string, address: string): string | undefined {
    const here = new URL(site.base + path, 'http://site.test');
    const url = URL.parse(address, here);
    if (!url) return 'is no address';
    if (url.origin !== here.origin) return undefined;
    if (!url.pathname.startsWith(site.base)) return 'leaves the base';
    const target = decodeURIComponent(url.pathname.slice(site.base.length));
    const isPage = target === '' || target.endsWith('/');
    const file = join(site.dir, target, isPage ? 'index.html' : '');
    if (!existsSync(file) || !statSync(file).isFile()) return 'leads nowhere';
    if (url.hash.length > 1 && !anchors.get(target)?.has(decodeURIComponent(url.hash.slice(1))))
      return 'misses its anchor';
    return undefined;
  }

  test('has pages in both languages with the same paths', () => {
    const below = (language: string) =>
      pages.filter(({ path }) => path.startsWith(`${language}/`)).map(({ path }) => path.slice(3));
    expect(below('en').length).toBeGreaterThan(3);
    expect(below('zh')).toEqual(below('en'));
  });

  test.each(pages.map(({ path, html }) => ({ path, html })))(
    '/$path: every link and file it names is there',
    ({ path, html }) => {
      // A host answers 404.html for any address, so nothing in it may be relative to one.
      const addresses = [...attributes(html, 'href'), ...attributes(html, 'src')];
      const faults = addresses.flatMap((address) => {
        const what = fault(path, address);
        return what ? [`${address} ${what}`] : [];
      });
      expect([...new Set(faults)]).toEqual([]);
    },
  );

  test.each(pages.map(({ path, html }) => ({ path, html })))(
    '/$path: no file comes from another origin',
    ({ html }) => {
      const files = [
        ...attributes(html, 'src'),
        ...[...html.matchAll(/<link\b[^>]*>/g)]
          .map(([link]) => link)
          .filter((link) => !/rel="(canonical|alternate)"/.test(link))
          .flatMap((link) => attributes(link, 'href')),
      ];
      expect(files.filter((file) => /^(https?:)?\/\//.test(file))).toEqual([]);
    },
  );
});
