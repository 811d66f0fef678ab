/**
 * Cells in a link: `#code.1.<data>.<fingerprint>`. The data is JSON, deflated, in base64url; the fingerprint is of the
 * data as it stands in the link, so a link that was cut or mistyped is told before it is unpacked. It is no signature:
 * whatever comes out is a stranger's text, to be shown and not run.
 */
import * as v from 'valibot';
import { CourseError } from '../../course/course-error.ts';
import { hash } from '../hash.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { deflate, inflate, TooMuch } from './inflate.ts';
import { shareMark } from './mark.ts';
import { say } from './words.ts';

export const shareLimits = {
  /** Characters of the link's hash: what chats, mails and browsers carry whole. */
  link: 32_000,
  /** Bytes of the JSON inside. */
  inside: 256 * 1024,
  cells: 500,
} as const;

/** What a link cannot carry, or why one cannot be read. */
export class ShareError extends CourseError {}

const version = '1';
const chapterName = v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/));
const cellName = v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z][a-z0-9-]*$/));
const shared = v.strictObject({
  /** `mathematics/neuron` */
  chapter: chapterName,
  cells: v.pipe(
    v.array(v.strictTuple([cellName, v.string()])),
    v.minLength(1),
    v.maxLength(shareLimits.cells),
    v.check((cells) => new Set(cells.map(([name]) => name)).size === cells.length),
  ),
});

/** A chapter's cells as a link carries them: names and texts. */
export type Shared = Readonly<v.InferOutput<typeof shared>>;

const damaged = (cause?: unknown): ShareError =>
  new ShareError(
    say((w) => w.damaged),
    { cause },
  );

function checkBrowser(): void {
  if (typeof CompressionStream === 'undefined') throw new ShareError(say((w) => w.unsupported));
}

/**
 * The hash of a link that carries these cells.
 * @throws ShareError where they are too large for one, with the size it would have
 */
export async function encodeShared({ chapter, cells }: Shared): Promise<string> {
  checkBrowser();
  const json = new TextEncoder().encode(JSON.stringify({ chapter, cells }));
  const data = toBase64url(await deflate(json));
  const link = `${shareMark}${version}.${data}.${hash(data)}`;
  if (link.length > shareLimits.link || json.length > shareLimits.inside) {
    const [size, limit] = [link.length, shareLimits.link].map((n) => n.toLocaleString('en'));
    throw new ShareError(say((w) => w.linkTooLarge(size ?? '', limit ?? '')));
  }
  return link;
}

/**
 * The cells that a link's hash carries.
 * @param link begins with `shareMark`
 * @throws ShareError, and nothing else, for anything that `encodeShared` would not have written
 */
export async function decodeShared(link: string): Promise<Shared> {
  checkBrowser();
  const tooLarge = () => new ShareError(say((w) => w.tooLarge(String(shareLimits.inside / 1024))));
  if (link.length > shareLimits.link) throw tooLarge();
  const [, written, data, print] = /^#code\.(\d{1,4})\.([\w-]+)\.([0-9a-f]{16})$/.exec(link) ?? [];
  if (data === undefined || print !== hash(data)) throw damaged();
  if (written !== version) throw new ShareError(say((w) => w.newer));
  try {
    const json = await inflate(fromBase64url(data), shareLimits.inside);
    return v.parse(shared, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)));
  } catch (error) {
    throw error instanceof TooMuch ? tooLarge() : damaged(error);
  }
}

/**
 * What of a link this chapter can show.
 * @param names of the chapter's cells
 * @throws ShareError where the link is another chapter's, or none of its cells is here
 */
export function forChapter(
  { chapter, cells }: Shared,
  here: string,
  names: readonly string[],
): { readonly cells: Shared['cells']; readonly unknown: readonly string[] } {
  if (chapter !== here) throw new ShareError(say((w) => w.otherChapter(chapter)));
  const known = new Set(names);
  const unknown = cells.flatMap(([name]) => (known.has(name) ? [] : [name]));
  if (unknown.length === cells.length) throw new ShareError(say((w) => w.noneHere));
  return { cells: cells.filter(([name]) => known.has(name)), unknown };
}
