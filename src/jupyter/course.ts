/**
 * What the course's cells use without importing, in Deno instead of the page's worker: in a Jupyter notebook, where each
 * cell is run by Deno's kernel, or in a script. Everything is what the page has; only where outputs go differs, and that
 * an input has no control: it keeps its first value, or what `inputs` says for its label.
 */
import { CourseError } from '../course/course-error.ts';
import type { Language } from '../course/language.ts';
import { Emitter } from '../kernel/emitter.ts';
import { scopeOf } from '../kernel/scope/index.ts';
import { plotMarkup } from '../notebook/export/plot-svg.ts';
import { shownInJupyter } from '../notebook/export/shown.ts';
import type { InputValue } from '../protocol/input.ts';
import type { PlotLibrary } from '../protocol/plot-replay.ts';
import { findKernel, jupyterListener, whenCellEnds, whenCellFails } from './deno.ts';
import { Slots, type Listener } from './slots.ts';
import { scriptListener } from './script.ts';

/** What the file imports from npm. */
export interface Libraries {
  readonly tf: { enableProdMode(): void };
  readonly Plot: PlotLibrary;
  /** Of happy-dom: Plot needs a document to draw in. */
  readonly Window: new () => { readonly document: unknown };
}

export interface Settings {
  readonly language: Language;
  /** Label → value, for inputs that shall not keep their first one. */
  readonly inputs?: Readonly<Record<string, InputValue>>;
  /** Data files that travel with the notebook: path below the site's root → base64. */
  readonly data?: Readonly<Record<string, string>>;
}

type Scope = Readonly<Record<string, unknown>>;

/** One cell's outputs. */
interface Run {
  readonly emitter: Emitter;
  readonly slots: Slots;
  readonly scope: Scope;
}

interface Course {
  /** What cells use without importing. */
  readonly scope: Scope;
  /** A script says which cell begins, or with null that the last one has ended. */
  readonly cell: (name: string | null) => Promise<void>;
}

export function course(libraries: Libraries, settings: Settings): Course {
  const { language, inputs = {}, data = {} } = settings;
  // Else it advises to install a back end that Deno does not take; nothing but its warnings depends on this.
  libraries.tf.enableProdMode();
  const { document } = new libraries.Window();
  const plot = (options: Parameters<typeof plotMarkup>[0]): string =>
    plotMarkup(options, { Plot: libraries.Plot, document });
  const source = { root: 'https://notebook.invalid/', fetch: fetchFrom(data) };
  const kernel = findKernel();
  const listen = (): Listener => (kernel ? jupyterListener(kernel) : scriptListener());

  const begin = (): Run => {
    const slots = new Slots(listen());
    const emitter = new Emitter((slot, output) => slots.put(slot, shownInJupyter(output, { language, plot })));
    const context = {
      emitter,
      language,
      inputs,
      // Nobody presses a button between two runs, and nobody asks for a run's seeds.
      kept: new Map<string, { state?: unknown }>(),
      seeded: () => undefined,
      began: performance.now(),
    };
    return { slots, emitter, scope: scopeOf(context, source, libraries.tf) };
  };
  let run = begin();

  /** Tells what is left; throws what went wrong on the side. @returns whether the cell showed anything */
  async function end(): Promise<boolean> {
    const { emitter, slots } = run;
    run = begin();
    try {
      await emitter.settle();
    } catch (error) {
      throw inWords(error, language);
    } finally {
      emitter.flush();
      slots.tell(true);
    }
    return emitter.latest !== undefined;
  }

  /** Tells what is left of a cell that has failed, and forgets what it began. */
  function fail(): void {
    const { emitter, slots } = run;
    run = begin();
    emitter.flush();
    slots.tell(true);
    emitter.close();
  }

  if (kernel) {
    whenCellEnds(kernel, end);
    whenCellFails(fail);
  } else addEventListener('unhandledrejection', fail);
  const lasting = Object.entries(run.scope).map(([name, value]): [string, unknown] => [
    name,
    typeof value === 'function' ? speaking((...args) => call(run.scope[name], args), language) : value,
  ]);
  return {
    scope: { ...Object.fromEntries(lasting), Plot: speakingLibrary(run.scope['Plot'], language) },
    async cell(name) {
      await end();
      if (name !== null) listen().text(`\n— ${name}`);
    },
  };
}

function call(target: unknown, args: readonly unknown[]): unknown {
  return typeof target === 'function' ? Reflect.apply(target, undefined, args) : undefined;
}

/** The readers' errors carry both languages; a kernel shows only the message. */
function inWords(error: unknown, language: Language): unknown {
  return error instanceof CourseError ? new Error(error.in(language), { cause: error }) : error;
}

function speaking(run: (...args: readonly unknown[]) => unknown, language: Language) {
  return (...args: readonly unknown[]): unknown => {
    try {
      const result = run(...args);
      if (!(result instanceof Promise)) return result;
      return result.catch((error: unknown) => {
        throw inWords(error, language);
      });
    } catch (error) {
      throw inWords(error, language);
    }
  };
}

function speakingLibrary(library: unknown, language: Language): object {
  return new Proxy(Object.freeze({}), {
    get: (_, name) => {
      const read = speaking(
        () => (typeof library === 'object' && library ? Reflect.get(library, name) : undefined),
        language,
      );
      const value = read();
      return typeof value === 'function' ? speaking((...args) => call(value, args), language) : value;
    },
  });
}

/** Hands out the data files that travel with the notebook. */
function fetchFrom(data: Readonly<Record<string, string>>): typeof fetch {
  return (address) => {
    const path = new URL(address instanceof Request ? address.url : address).pathname.slice(1);
    const content = Object.hasOwn(data, path) ? data[path] : undefined;
    if (content === undefined) return Promise.resolve(new Response(null, { status: 404 }));
    return Promise.resolve(new Response(Uint8Array.from(atob(content), (character) => character.charCodeAt(0))));
  };
}
