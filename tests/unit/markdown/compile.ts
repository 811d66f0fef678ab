import { parse } from 'acorn';
import type { AstroUserConfig } from 'astro';
import { courseMarkdown } from '../../../src/markdown/index.ts';

/**
 * Compiles a chapter's text just as Astro does, with the configuration that the site gives it.
 * @returns the module's JavaScript, and the HTML that its elements are filled with, in their order
 */
export async function compile(
  text: string,
  file = '/content/01-part/01-chapter/en.mdx',
): Promise<{ code: string; html: string[] }> {
  let markdown: AstroUserConfig['markdown'];
  const setup = courseMarkdown().hooks['astro:config:setup'];
  await setup?.({
    updateConfig: (config: AstroUserConfig) => {
      markdown = config.markdown;
      return config;
    },
  } as unknown as Parameters<typeof setup>[0]);
  const renderer = await markdown?.processor?.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  if (!renderer) throw new Error('The processor of the site cannot render MDX');
  const { code } = await renderer.process(text, file, {});
  return { code, html: [...filled(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))] };
}

/** The values of all properties `set:html` in a syntax tree. */
function* filled(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  if ('key' in node && 'value' in node && literal(node.key) === 'set:html') yield literal(node.value);
  for (const child of Object.values(node)) yield* filled(child);
}

function literal(node: unknown): string {
  return typeof node === 'object' && node !== null && 'value' in node ? String(node.value) : '';
}
