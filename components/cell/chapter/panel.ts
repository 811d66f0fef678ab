/** Panels: what is opened over a chapter, each loaded when it is first asked for. */
import { mount, unmount, type Component } from 'svelte';
import type { Language } from '../../../src/course/language.ts';
import type { ChapterContext } from './command.ts';
import { notify } from './notice.ts';
import { words } from './words.ts';

/** What every panel is given besides its own properties; a panel draws itself in `Panel.svelte`, which calls `closed`. */
export interface PanelProps {
  readonly language: Language;
  /** The reader has closed the panel: it is taken from the page. */
  readonly closed: () => void;
}

/** What a panel about a chapter, or about one of its cells, is given. */
export interface ContextPanelProps<Context extends ChapterContext> extends PanelProps {
  readonly context: Context;
}

/** Opens a panel; where it cannot be loaded the reader is told. */
export async function openPanel<P extends { readonly language: Language }>(
  load: () => Promise<{ readonly default: Component<P & PanelProps> }>,
  props: P,
): Promise<void> {
  const loaded = await load().catch(() => null);
  if (loaded === null) {
    notify(props.language, words[props.language].panelFailed);
    return;
  }
  const panel: object = mount(loaded.default, {
    target: document.body,
    props: { ...props, closed: () => void unmount(panel) },
  });
}
