/** Makes the files that highlighted code imports links, where there is a place to link to. */
import { posix } from 'node:path';

const imported = /(<span class="k-string">)'(\.{1,2}\/[\w./-]+)'(<\/span>)/g;

/**
 * @param html of highlighted TypeScript
 * @param file that it is, as `placeOf` knows files: `wasm/sum.ts`
 * @param placeOf address of a file's text; undefined for one that is shown nowhere
 */
export function linkImports(html: string, file: string, placeOf: (file: string) => string | undefined): string {
  return html.replaceAll(imported, (whole, open: string, path: string, close: string) => {
    const place = placeOf(posix.join(posix.dirname(file), path));
    return place === undefined ? whole : `${open}'<a href="${place}">${path}</a>'${close}`;
  });
}
