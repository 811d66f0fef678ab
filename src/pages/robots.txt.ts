import type { APIContext } from 'astro';
import { file } from '../../components/page/site.ts';

export function GET({ site }: APIContext): Response {
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(file('sitemap.xml'), site).href}\n`);
}
