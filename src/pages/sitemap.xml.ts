/** Every page of the course, with its other language. */
import type { APIContext } from 'astro';
import { slugOf } from '../course/addresses.ts';
import { languages, languageTag } from '../course/language.ts';
import { course, kernels, link } from '../../components/page/site.ts';

export async function GET({ site }: APIContext): Promise<Response> {
  const { parts, chapters } = await course();
  const paths = [
    '',
    ...parts.flatMap((part) => [
      slugOf(part.folder),
      ...chapters.filter((chapter) => chapter.part.folder === part.folder).map(({ path }) => path),
    ]),
    'sources',
    'glossary',
    'data',
    'kernels',
    ...(await kernels()).flatMap((group) => group.kernels.map(({ id }) => `kernels/${id}`)),
  ];
  const urls = paths.flatMap((path) => {
    const address = Object.fromEntries(languages.map((each) => [each, new URL(link(each, path), site).href]));
    const alternates = languages.map(
      (each) => `<xhtml:link rel="alternate" hreflang="${languageTag[each]}" href="${address[each] ?? ''}"/>`,
    );
    return languages.map((each) => `<url><loc>${address[each] ?? ''}</loc>${alternates.join('')}</url>`);
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
}
