/**
 * The script of a chapter's page before the notebook is there: it waits for the first intent of the reader, loads the
 * notebook and hands over what was done meanwhile. Everything else a page needs is in its markup.
 */
import { bilingual } from '../course/language.ts';
import { editKeys, typedKeys } from './edit-keys.ts';
import type { Intent } from './intent.ts';
import { shareMark } from './share/mark.ts';

export interface Notebook {
  start(intents: readonly Intent[]): void;
}

const failed = bilingual({
  en: 'could not load · try again',
  zh: '加载失败，请再试一次',
});

/** The command that a key gives in a cell; the notebook knows more of them once it is there. */
function commandOfEnter(event: KeyboardEvent): 'run' | 'run-to-here' | 'run-and-next' | null {
  if (event.key !== 'Enter' || event.isComposing) return null;
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey) return mod || event.shiftKey ? null : 'run-and-next';
  return mod && event.shiftKey ? 'run-to-here' : mod || event.shiftKey ? 'run' : null;
}

/** Lays each cell's text under the reader's hands: a transparent text area over the highlighted code. */
function fillTextAreas(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-code]')) {
    const code = area.parentElement?.querySelector('pre');
    area.value = code?.textContent ?? '';
    code?.setAttribute('aria-hidden', 'true');
  }
}

/** The chapter's cells by name, and the text areas over them. */
function textAreas(): [string, HTMLTextAreaElement][] {
  return [...document.querySelectorAll<HTMLTextAreaElement>('textarea[data-code]')].map((area) => [
    area.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? '',
    area,
  ]);
}

function chapterKeys(keysOf: (base: string, chapter: string) => string): string {
  const chapter = document.querySelector<HTMLElement>('#chapter-cells')?.dataset['chapter'] ?? '';
  return keysOf(import.meta.env.BASE_URL, chapter);
}

/**
 * Shows the saved edits of this page's cells, so that what is typed before the notebook is there goes into them and not
 * over them; and what was typed at an earlier visit that the notebook never reached. Says whether there are any.
 */
function showSavedEdits(): boolean {
  let found = false;
  for (const [name, area] of textAreas()) {
    try {
      const early = localStorage.getItem(chapterKeys(typedKeys) + name);
      const saved: unknown = JSON.parse(localStorage.getItem(chapterKeys(editKeys) + name) ?? '{}');
      const text: unknown = early ?? Reflect.get(Object(saved), 'text');
      if (typeof text !== 'string') continue;
      area.value = text;
      area.dataset['typed'] = early === null ? 'before' : 'now';
      found = true;
    } catch {
      // Storage is forbidden here, or damaged: then there is nothing saved.
    }
  }
  return found;
}

function keepTyped(cell: string, text: string): void {
  try {
    localStorage.setItem(chapterKeys(typedKeys) + cell, text);
  } catch {
    // It is on the screen; the notebook says that it cannot be stored.
  }
}

const pointer = ['pointerover', 'pointerdown', 'pointermove', 'pointerup'];

/** Listens until the notebook has taken over. */
export function boot(load: () => Promise<Notebook>): void {
  const intents: Intent[] = [];
  const over = new AbortController();
  let loading: Promise<Notebook> | null = null;
  /** The pen is down on a drawing pad. */
  let drawing = false;

  const preload = (): Promise<Notebook> => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };

  async function wake(host?: HTMLElement | null): Promise<void> {
    const notebook = await preload().catch(() => null);
    if (notebook === null) {
      intents.length = 0;
      const status = host && (host.querySelector('[role="status"]') ?? document.querySelector('[data-notice]'));
      if (status) status.textContent = failed[document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'];
      return;
    }
    if (over.signal.aborted) return;
    over.abort();
    notebook.start(intents);
  }

  /** The host shows why nothing happens, if nothing can. */
  function intend(intent: Intent, host: HTMLElement): void {
    intents.push(intent);
    void wake(host);
  }

  function heard(event: Event): void {
    const target = event.target;
    if (!(target instanceof HTMLElement)) return;
    const badge = target.closest<HTMLElement>('[data-backend]');
    if (badge) {
      if (event.type === 'change') intend({ type: 'input', event: 'change', control: target }, badge);
      else if (event.type === 'focusin') void wake(badge);
      return;
    }
    const command = target.closest<HTMLElement>('[data-command]');
    const bar = command?.closest<HTMLElement>('[data-program]');
    if (command && bar) {
      if (event.type === 'pointerover') void preload().catch(() => undefined);
      if (event.type !== 'click') return;
      command.closest<HTMLElement>('[popover]')?.hidePopover();
      intend({ type: 'command', id: command.dataset['command'] ?? '', cell: null }, bar);
      return;
    }
    const program = document.querySelector<HTMLElement>('[data-program]');
    if (program && event instanceof KeyboardEvent && event.key === '?' && !target.matches('input, textarea, select')) {
      event.preventDefault();
      intend({ type: 'command', id: 'keys', cell: null }, program);
      return;
    }
    const cell = target.closest<HTMLElement>('[data-cell]');
    const name = cell?.dataset['cell'];
    if (!cell || name === undefined) return;
    const input = target.closest('[data-input]');
    if (event.type === 'pointerover' && !input) {
      void preload().catch(() => undefined);
    } else if (event instanceof KeyboardEvent) {
      const id = commandOfEnter(event);
      if (!id) return;
      event.preventDefault();
      intend({ type: 'command', id, cell: name }, cell);
    } else if (event.type === 'click' && target.closest('[data-run]')) {
      intend({ type: 'command', id: 'run', cell: name }, cell);
    } else if (event.type === 'click' && target.closest('[data-more]')) {
      intend({ type: 'input', event: 'click', control: target.closest<HTMLElement>('[data-more]') ?? target }, cell);
    } else if (target instanceof HTMLTextAreaElement && target.matches('[data-code]')) {
      // What was typed shows at once: the text area is transparent only over the text it was filled with.
      if (event.type === 'input') {
        target.dataset['typed'] = 'now';
        keepTyped(name, target.value);
      }
      if (event.type === 'focusin' || event.type === 'input') intend({ type: 'edit', cell: name }, cell);
    } else if (input && target instanceof HTMLCanvasElement && event instanceof PointerEvent) {
      drawing = event.type !== 'pointerup' && (drawing || event.type === 'pointerdown');
      if (drawing || event.type === 'pointerup') intents.push({ type: 'stroke', pointer: event, control: target });
      void wake(cell);
    } else if (event.type.startsWith('pointer') && event.type !== 'pointerover') {
      return;
    } else if (input) {
      const control = target.closest<HTMLElement>('button') ?? target;
      const acts =
        event.type === 'click' ? control instanceof HTMLButtonElement : /^(?:input|change)$/.test(event.type);
      if (acts) intend({ type: 'input', event: event.type, control }, cell);
      // A control under the pointer or the focus comes to life before it is used, so that no stroke is lost.
      else void wake(cell);
    }
  }

  fillTextAreas();
  for (const type of ['click', 'focusin', 'input', 'change', 'keydown', ...pointer]) {
    document.addEventListener(type, heard, { capture: true, signal: over.signal });
  }
  const wakeForLink = (): void => {
    if (location.hash.startsWith(shareMark)) void wake(document.querySelector<HTMLElement>('[data-program]'));
  };
  addEventListener('hashchange', wakeForLink, { signal: over.signal });
  wakeForLink();
  if (showSavedEdits()) void wake();
}
