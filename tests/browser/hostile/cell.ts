/** A cell that means harm or has bad luck, and what must come of it. */
export interface HostileCell {
  /** What it does, as the subject of a sentence. */
  readonly name: string;
  /**
   * `ELSEWHERE` stands for the address of a server that must hear nothing, `NEIGHBOUR` for the name of a cell that must not
   * notice. What must not succeed prints GOT when it does.
   */
  readonly code: string;
  /** How it ends by itself; `running` when only Stop ends it. */
  readonly ends: 'done' | 'error' | 'running';
  /** In what the cell shows, its error included. */
  readonly says?: RegExp;
  readonly never?: RegExp;
}

/** Tries each expression by itself; a cell that gets anything from one prints GOT. */
export function tries(name: string, ...expressions: readonly string[]): HostileCell {
  const attempts = expressions.map(
    (expression) =>
      `try { print('GOT', typeof await (${expression})); } catch (error) { print('refused:', String(error)); }`,
  );
  return { name, code: attempts.join('\n'), ends: 'done', says: /refused:/ };
}
