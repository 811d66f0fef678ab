import { describe, expect, test } from 'vitest';
import { languages } from '../../src/course/language.ts';
import { attributes, builtPages } from './built-pages.ts';
import { sites } from './harness.ts';

const pages = new Map(builtPages(sites.root).map(({ path, html }) => [path, html]));

describe.each(languages)('the source map in %s', (language) => {
  const map = pages.get(`${language}/sources/`) ?? '';
  const links = attributes(map, 'href').filter((href) =>
    new RegExp(`^/${language}/[^/]+/[^/]+/#[A-Z]+\\d+$`).test(href),
  );

  test('links every source that a page covers, and no other', () => {
    const covered = [...pages]
      .filter(([path]) => path.startsWith(`${language}/`) && path.split('/').length === 4)
      .flatMap(([, html]) => attributes(html, 'data-source').flatMap((sources) => sources.split(' ')));
    const linked = links.map((href) => href.slice(href.indexOf('#') + 1));
    expect([...new Set(linked)].sort()).toEqual([...new Set(covered)].sort());
  });

  test('leads to elements that say they cover the source', () => {
    const wrong = links.filter((href) => {
      const [path = '', source = ''] = href.slice(1).split('#');
      const html = pages.get(path) ?? '';
      const [tag = ''] = new RegExp(`<[a-z][^>]*\\sid="${source}"[^>]*>`).exec(html) ?? [];
      return !attributes(tag, 'data-source').some((sources) => sources.split(' ').includes(source));
    });
    expect(wrong).toEqual([]);
  });
});
