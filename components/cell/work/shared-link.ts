/** Opens the code that a link carries: shows it as someone else's, or says why it cannot. */
import { mount, unmount } from 'svelte';
import { CourseError } from '../../../src/course/course-error.ts';
import { decodeShared, forChapter } from '../../../src/notebook/share/codec.ts';
import type { ChapterContext } from '../chapter/command.ts';
import { notify } from '../chapter/notice.ts';
import LinkNotice from './LinkNotice.svelte';
import { offeredCells } from './offers.ts';
import { words } from './words.ts';

let shown: object | null = null;

/** Takes the notice and all of someone else's code from the page, and the link from its address. */
function close({ session }: ChapterContext): void {
  for (const cell of session.names) session.editing.decline(cell);
  if (shown) void unmount(shown);
  shown = null;
  history.replaceState(history.state, '', location.pathname + location.search);
}

/** @param hash begins with `shareMark` */
export async function openSharedLink(context: ChapterContext, hash: string): Promise<void> {
  const { session, chapter, language } = context;
  try {
    const found = forChapter(await decodeShared(hash), chapter.path, session.names);
    // Another link may have been opened meanwhile.
    if (location.hash !== hash) return;
    if (shown) void unmount(shown);
    shown = null;
    for (const cell of session.names) session.editing.decline(cell);
    for (const [cell, text] of found.cells) session.editing.offer(cell, text);
    if (offeredCells(context).length === 0) {
      notify(language, words[language].linkSame);
      return;
    }
    const target = document.createElement('div');
    (document.querySelector('[data-program]') ?? document.querySelector('h1'))?.after(target);
    shown = mount(LinkNotice, { target, props: { context, unknown: found.unknown, done: () => close(context) } });
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    notify(language, error.in(language));
  }
}
