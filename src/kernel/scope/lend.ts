/** The helpers that show something, and the one that tells a seed: what they do belongs to a run. */
const ofTheRun: ReadonlySet<string> = new Set([
  ...['display', 'view', 'progress', 'image', 'imageGrid', 'table', 'print', 'check', 'verify', 'random', 'trace'],
]);

type Scope = Readonly<Record<string, unknown>>;

/**
 * A cell's scope, whose helpers may be called by functions that other cells have from it: then they act for the cell that
 * calls. `borrower` finds the scope of that cell; null while the cell itself runs, and where nobody is found.
 */
export function lend(scope: Scope, borrower: () => Scope | null): Scope {
  const lent = Object.entries(scope).map(([name, helper]) => {
    if (!ofTheRun.has(name) || typeof helper !== 'function') return [name, helper] as const;
    const acting = (...values: readonly unknown[]): unknown => {
      const other = borrower()?.[name];
      return Reflect.apply(typeof other === 'function' ? other : helper, undefined, values) as unknown;
    };
    return [name, acting] as const;
  });
  return Object.fromEntries(lent);
}
