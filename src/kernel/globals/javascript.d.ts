/**
 * JavaScript's own globals that a cell can use beside the language's. The libraries `DOM` and `WebWorker` are left out when
 * cells are checked: what they declare is not there for a cell, and takes names like `name`, `status` and `print`.
 */
declare const console: Record<
  'debug' | 'error' | 'info' | 'log' | 'table' | 'warn',
  (...values: readonly unknown[]) => void
>;
declare const performance: { readonly timeOrigin: number; now(): number };
declare function setTimeout(run: () => void, ms?: number): number;
declare function setInterval(run: () => void, ms?: number): number;
declare function clearTimeout(timer: number | undefined): void;
declare function clearInterval(timer: number | undefined): void;
declare function queueMicrotask(run: () => void): void;
declare function structuredClone<T>(value: T): T;
