import { authorError, type Page } from './author-error.ts';

/** What the components of one page have to agree on while the page is being rendered. */
interface PageState {
  readonly anchors: Set<string>;
  exercises: number;
}

const states = new WeakMap<object, PageState>();

/** A page is told from others by its `Astro.locals.course`. */
function stateOf(page: object): PageState {
  const state = states.get(page) ?? { anchors: new Set(), exercises: 0 };
  states.set(page, state);
  return state;
}

/** How something shows which IDs of the source inventory it covers. */
export interface Sources {
  readonly ids: readonly string[];
  /** Attributes of the element itself. */
  readonly attributes: { readonly 'data-source'?: string; readonly id?: string };
  /** IDs that need an anchor of their own, because an element has one `id` only. */
  readonly anchors: readonly string[];
}

/**
 * @param source IDs of the inventory, separated by spaces; the first place on a page that names an ID is its anchor
 * @param page `Astro.locals.course`
 */
export function sourcesOf(source: string | undefined, page: Page): Sources {
  const ids = (source ?? '').split(/\s+/).filter((id) => id !== '');
  const wrong = ids.find((id) => !/^[A-Z]\d{1,2}$/.test(id));
  if (wrong !== undefined) throw authorError(`“${wrong}” is no ID of the source inventory, such as F01`, page);
  const { anchors } = stateOf(page);
  const [id, ...rest] = ids.filter((each) => !anchors.has(each));
  for (const each of ids) anchors.add(each);
  return {
    ids,
    attributes: { ...(ids.length > 0 && { 'data-source': ids.join(' ') }), ...(id !== undefined && { id }) },
    anchors: rest,
  };
}

/** The number of the page's next exercise, from 1. */
export function nextExercise(page: object): number {
  const state = stateOf(page);
  state.exercises += 1;
  return state.exercises;
}
