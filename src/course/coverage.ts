/** Which chapters cover an ID of the source inventory. */
export interface Covering {
  /** `mathematics/neuron` */
  readonly path: string;
  readonly sources: readonly string[];
}

/**
 * ID → the chapters that cover it, in reading order; IDs that none covers are absent.
 * @throws RangeError naming chapter and ID, for an ID that `known` lacks
 */
export function coverage<C extends Covering>(chapters: readonly C[], known: Iterable<string>): Map<string, C[]> {
  const ids = new Set(known);
  const covered = new Map<string, C[]>();
  for (const chapter of chapters) {
    for (const id of chapter.sources) {
      if (!ids.has(id))
        throw new RangeError(`${chapter.path} covers “${id}”, which content/sources.yaml does not list`);
      covered.set(id, [...(covered.get(id) ?? []), chapter]);
    }
  }
  return covered;
}
