/** The live notebook of a chapter's page: starts with the reader's first intent, over the markup that the build made. */
import { flushSync } from 'svelte';
import { isLanguage, type Language } from '../../src/course/language.ts';
import type { ChapterCells } from '../../src/notebook/compiled.ts';
import { typedKeys } from '../../src/notebook/edit-keys.ts';
import type { Intent } from '../../src/notebook/intent.ts';
import { shareMark } from '../../src/notebook/share/mark.ts';
import { Session } from '../../src/notebook/session.ts';
import { startWorker } from '../../src/notebook/start-worker.ts';
import type { FromKernel } from '../../src/protocol/messages.ts';
import kernel from '../../src/kernel/main.ts?worker&url';
import { followExercises } from '../exercise/follow.ts';
import { keepBackend, wantedBackend } from './backend-choice.ts';
import { backendMemory } from './backend-memory.ts';
import { perform } from './chapter/commands.ts';
import { enlivenCommands } from './chapter/enliven.ts';
import { notify } from './chapter/notice.ts';
import { words as chapterWords } from './chapter/words.ts';
import { liveChapter } from './live-chapter.ts';
import { enliven, enlivenBadge } from './live.svelte.ts';
import { replayer } from './replay.ts';
import { followOtherTabs } from './work/other-tabs.ts';

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
function announcer(hosts: ReadonlyMap<string, HTMLElement>): (message: FromKernel) => void {
  return (message) => {
    const host = 'cell' in message ? hosts.get(message.cell) : undefined;
    (host ?? document.body).dispatchEvent(new CustomEvent('cell:message', { detail: message, bubbles: true }));
  };
}

/** What was typed before the notebook was there is an edit by now. */
function forgetTyped(session: Session, storage: Storage | null, chapter: string): void {
  const keys = typedKeys(import.meta.env.BASE_URL, chapter);
  for (const name of session.names) storage?.removeItem(keys + name);
}

export function start(intents: readonly Intent[]): void {
  const data = document.querySelector<HTMLElement>('#chapter-cells');
  if (!data) return;
  const cells = JSON.parse(data.textContent) as ChapterCells;
  const language = pageLanguage();
  const storage = storageOf(window);
  const hosts = new Map(
    [...document.querySelectorAll<HTMLElement>('[data-cell]')].map((host) => [host.dataset['cell'] ?? '', host]),
  );
  const session = new Session(cells, {
    language,
    root: new URL(import.meta.env.BASE_URL, location.href).href,
    makeWorker: () => startWorker(kernel),
    storage,
    // The kernel's address changes with what is in it.
    backendMemory: backendMemory(storage, `${navigator.userAgent} ${kernel}`),
    onMessage: announcer(hosts),
  });
  session.choose(wantedBackend(location.search, storage));

  const chapter = liveChapter(session, cells, data.dataset['course'] ?? '', language);
  const replayInputs = replayer(intents);
  for (const [name, host] of hosts) enliven(host, name, chapter, language);
  const context = { session, chapter, language };
  enlivenCommands(context);
  followExercises(session);
  followOtherTabs(context);
  for (const host of document.querySelectorAll<HTMLElement>('[data-backend]')) {
    enlivenBadge(host, chapter, language, (choice) => {
      keepBackend(choice, storage);
      session.choose(choice);
    });
  }
  flushSync();
  forgetTyped(session, storage, cells.chapter);
  replayInputs();
  const asked = new Map(
    intents.flatMap((intent) => (intent.type === 'command' ? [[`${intent.id} ${intent.cell}`, intent] as const] : [])),
  );
  for (const { id, cell } of asked.values()) perform(id, context, cell);

  const openLink = (): void => {
    const { hash } = location;
    if (!hash.startsWith(shareMark)) return;
    import('./work/shared-link.ts').then(
      ({ openSharedLink }) => openSharedLink(context, hash),
      () => notify(language, chapterWords[language].panelFailed),
    );
  };
  addEventListener('hashchange', openLink);
  openLink();
}
