/** Remembers on this machine which back ends computed wrongly, so that a visit does not begin with finding that out again. */
import { storageKey } from '../../src/course/storage-key.ts';
import type { BackendMemory } from '../../src/notebook/view.ts';
import { backends, type Backend } from '../../src/protocol/messages.ts';

const key = storageKey(import.meta.env.BASE_URL, 'backend-wrong');

interface Kept {
  /** What it was found with: another browser or another release of the course may do better. */
  readonly of: string;
  readonly wrong: readonly Backend[];
}

/** @param release names what computes: the browser's version and the course's */
export function backendMemory(storage: Storage | null, release: string): BackendMemory {
  const wrong = (): readonly Backend[] => {
    const kept = read(storage);
    return kept?.of === release ? kept.wrong : [];
  };
  const keep = (next: readonly Backend[]): void => {
    try {
      if (next.length === 0) storage?.removeItem(key);
      else storage?.setItem(key, JSON.stringify({ of: release, wrong: next } satisfies Kept));
    } catch {
      // A full storage costs a second at the next visit.
    }
  };
  return {
    wrong,
    remember: (backend) => keep([...new Set([...wrong(), backend])]),
    forget: (backend) => keep(wrong().filter((other) => other !== backend)),
  };
}

function read(storage: Storage | null): Kept | null {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('of' in kept) || !('wrong' in kept)) return null;
    const { of, wrong } = kept;
    if (typeof of !== 'string' || !Array.isArray(wrong)) return null;
    return { of, wrong: backends.filter((backend) => wrong.includes(backend)) };
  } catch {
    return null;
  }
}
