/**
 * The script of a chapter's page before the notebook is there: it waits for the first intent of the reader, loads the
 * notebook and hands over what was done meanwhile. Everything else a page needs is in its markup.
 */
import { bilingual } from '../course/language.ts';
import { editKeys } from './edit-keys.ts';
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

/**
 * Shows the saved edits of this page's cells, so that what is typed before the notebook is there goes into them and not
 * over them. Says whether there are any.
 */
function showSavedEdits(): boolean {
  let found = false;
  const chapter = document.querySelector<HTMLElement>('#chapter-cells')?.dataset['chapter'] ?? '';
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-code]')) {
    const name = area.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? '';
    try {
      const saved: unknown = JSON.parse(
        localStorage.getItem(editKeys(import.meta.env.BASE_URL, chapter) + name) ?? '{}',
      );
      const text: unknown = Reflect.get(Object(saved), 'text');
      if (typeof text !== 'string') continue;
      area.value = text;
      area.dataset['typed'] = 'before';
      found = true;
    } catch {
      // Storage is forbidden here, or damaged: then there is nothing saved.
    }
  }
  return found;
}

/** Listens until the notebook has taken over. */
export function boot(load: () => Promise<Notebook>): void {
  const intents: Intent[] = [];
  const over = new AbortController();
  let loading: Promise<Notebook> | null = null;

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

  /** A stroke may be over before the notebook is there. */
  function draw(event: PointerEvent, control: HTMLCanvasElement, cell: HTMLElement): void {
    if (event.type === 'pointerover') return void wake(cell);
    if (event.type === 'pointermove' && event.buttons !== 1) return;
    const box = control.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    intend({ type: 'input', event: event.type, control, pen: { pointerId: event.pointerId, x, y } }, cell);
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
      if (event.type === 'input') target.dataset['typed'] = 'now';
      if (event.type === 'focusin' || event.type === 'input') intend({ type: 'edit', cell: name }, cell);
    } else if (input) {
      const control = target.closest<HTMLElement>('button') ?? target;
      const acts =
        event.type === 'click' ? control instanceof HTMLButtonElement : /^(?:input|change)$/.test(event.type);
      if (acts) intend({ type: 'input', event: event.type, control }, cell);
      else if (event instanceof PointerEvent && target instanceof HTMLCanvasElement) draw(event, target, cell);
      // A control under the pointer or the focus comes to life before it is used, so that no stroke is lost.
      else void wake(cell);
    }
  }

  fillTextAreas();
  const strokes = ['pointerdown', 'pointermove', 'pointerup'];
  for (const type of ['click', 'focusin', 'input', 'change', 'keydown', 'pointerover', ...strokes]) {
    document.addEventListener(type, heard, { capture: true, signal: over.signal });
  }
  const wakeForLink = (): void => {
    if (location.hash.startsWith(shareMark)) void wake(document.querySelector<HTMLElement>('[data-program]'));
  };
  addEventListener('hashchange', wakeForLink, { signal: over.signal });
  wakeForLink();
  if (showSavedEdits()) void wake();
}
