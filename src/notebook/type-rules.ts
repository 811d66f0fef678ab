/**
 * How TypeScript looks at cells, in the course's own check of them and in the reader's editor alike. To TypeScript a
 * chapter's cells are global scripts that see each other; what else they see is declared in `src/kernel/globals`.
 */

/** Compiler options that are no enumerations, of which each TypeScript has its own: target and module are ESNext. */
export const typeRules = {
  // Without DOM and WebWorker, whose globals are not there for a cell. By file name, which every host understands.
  lib: ['lib.esnext.d.ts'],
  types: [] as string[],
  strict: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  skipLibCheck: true,
  noEmit: true,
} as const;

/** Codes of what is no error in a cell: top-level await (and its loops) outside a module, which it becomes only to run. */
export const expectedCodes: ReadonlySet<number> = new Set([1375, 1378, 1431, 1432]);
