/** The live notebook of a chapter's page: starts with the reader's first intent, over the markup that the build made. */
import { flushSync } from 'svelte';
import { isLanguage, type Language } from '../../src/course/language.ts';
import { isRunKey } from '../../src/notebook/boot.ts';
import type { ChapterCells } from '../../src/notebook/compiled.ts';
import type { Intent } from '../../src/notebook/intent.ts';
import { Session } from '../../src/notebook/session.ts';
import { startWorker } from '../../src/notebook/start-worker.ts';
import type { FromKernel } from '../../src/protocol/messages.ts';
import kernel from '../../src/kernel/main.ts?worker&url';
import { keepBackend, wantedBackend } from './backend-choice.ts';
import { liveChapter } from './live-chapter.ts';
import { enliven, enlivenBadge } from './live.svelte.ts';

function pageLanguage(): Language {
  const [tag = ''] = document.documentElement.lang.split('-');
  return isLanguage(tag) ? tag : 'en';
}

function storageOf(page: Window): Storage | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}

/** Lets scripts and tests follow the kernel: each message is an event on its cell, or on the page where it has none. */
function announce(message: FromKernel): void {
  const cell = 'cell' in message ? document.querySelector(`[data-cell="${message.cell}"]`) : null;
  (cell ?? document.body).dispatchEvent(new CustomEvent('cell:message', { detail: message, bubbles: true }));
}

/** What the reader's hand left in controls, to be put back after hydration has shown what the recording says. */
function replayer(intents: readonly Intent[]): () => void {
  const events = intents.filter((intent) => intent.type === 'input');
  const values = new Map(
    events.map(({ control }) => [
      control,
      control instanceof HTMLInputElement
        ? { value: control.value, checked: control.checked }
        : control instanceof HTMLSelectElement
          ? { selectedIndex: control.selectedIndex }
          : {},
    ]),
  );
  return () => {
    for (const [control, value] of values) Object.assign(control, value);
    for (const { control, event } of events) {
      if (event === 'click') control.click();
      else control.dispatchEvent(new Event(event, { bubbles: true }));
    }
  };
}

export function start(intents: readonly Intent[]): void {
  const data = document.querySelector('#chapter-cells')?.textContent;
  if (!data) return;
  const cells = JSON.parse(data) as ChapterCells;
  const language = pageLanguage();
  const storage = storageOf(window);
  const session = new Session(cells, {
    language,
    root: new URL(import.meta.env.BASE_URL, location.href).href,
    makeWorker: () => startWorker(kernel),
    storage,
    onMessage: announce,
  });
  session.choose(wantedBackend(location.search, storage));

  const chapter = liveChapter(session, cells, language);
  const replayInputs = replayer(intents);
  for (const host of document.querySelectorAll<HTMLElement>('[data-cell]')) {
    const name = host.dataset['cell'] ?? '';
    enliven(host, name, chapter, language);
    host.addEventListener('keydown', (event) => runKey(event, name, session), { capture: true });
  }
  for (const host of document.querySelectorAll<HTMLElement>('[data-backend]')) {
    enlivenBadge(host, chapter, language, (choice) => {
      keepBackend(choice, storage);
      session.choose(choice);
    });
  }
  flushSync();
  replayInputs();
  for (const cell of new Set(intents.filter((intent) => intent.type === 'run').map((intent) => intent.cell)))
    void session.run(cell);
}

function runKey(event: KeyboardEvent, cell: string, session: Session): void {
  if (!isRunKey(event)) return;
  event.preventDefault();
  event.stopPropagation();
  void session.run(cell);
}
