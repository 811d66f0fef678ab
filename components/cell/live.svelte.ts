/** Brings a page's static cells and badge to life in place: hydration adopts the markup, so nothing moves or flickers. */
import { hydrate } from 'svelte';
import type { Language } from '../../src/course/language.ts';
import type { Readable } from '../../src/notebook/store.ts';
import { decodeOutput } from '../../src/protocol/json.ts';
import type { BackendChoice } from '../../src/protocol/messages.ts';
import BackendBadge from './BackendBadge.svelte';
import Cell from './Cell.svelte';
import type { Chapter } from './chapter.ts';
import { marksThatWait } from './marks.ts';
import type { RecordingNote } from './recording-note.ts';
import type { ShownSlot } from './shown.ts';

/**
 * A store as a value that components follow.
 * @param waits says whether a new value can wait, and sees to it that it does not wait forever
 */
function followed<T>(
  store: Readable<T>,
  waits: (before: T, now: T, draw: () => void) => boolean = () => false,
): { readonly value: T } {
  let value = $state.raw(store.value);
  const draw = (): void => void (value = store.value);
  store.subscribe((next) => {
    if (!waits(value, next, draw)) draw();
  });
  return {
    get value() {
      return value;
    },
  };
}

/** What the build put into a cell, read back from its markup; inputs carry their data. */
function recordedSlots(host: HTMLElement): ShownSlot[] {
  return [...host.querySelectorAll<HTMLElement>('[data-output] [data-slot]')].map((element) => {
    const slot = element.dataset['slot'] ?? '';
    const input = element.dataset['input'];
    if (input === undefined) return { slot, content: { html: element.innerHTML } };
    return { slot, content: { output: decodeOutput(JSON.parse(input)) } };
  });
}

function noteOf(host: HTMLElement): RecordingNote | null {
  const note = host.dataset['recording'];
  return note === undefined ? null : (JSON.parse(note) as RecordingNote);
}

export function enliven(host: HTMLElement, name: string, chapter: Chapter, language: Language): void {
  const store = chapter.session.cell(name);
  const current = followed(store, marksThatWait(host));
  let mark = '';
  store.subscribe(({ state }) => {
    if (state !== mark) host.setAttribute('data-state', (mark = state));
  });
  hydrate(Cell, {
    target: host,
    props: {
      language,
      chapter,
      highlighted: host.querySelector('pre code')?.innerHTML ?? '',
      recorded: recordedSlots(host),
      note: noteOf(host),
      get view() {
        return current.value;
      },
    },
  });
}

export function enlivenBadge(
  host: HTMLElement,
  chapter: Chapter,
  language: Language,
  onchoose: (choice: BackendChoice) => void,
): void {
  const current = followed(chapter.session.kernel);
  chapter.session.kernel.subscribe(({ backend }) => (host.dataset['backend'] = backend ?? 'off'));
  hydrate(BackendBadge, {
    target: host,
    props: {
      language,
      onchoose,
      get kernel() {
        return current.value;
      },
    },
  });
}
