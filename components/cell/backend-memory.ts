/** Remembers what was found out about this machine's back ends, so that a visit does not begin with finding that out again. */
import { storageKey } from '../../src/course/storage-key.ts';
import type { BackendMemory } from '../../src/notebook/view.ts';
import { backends, type Backend } from '../../src/protocol/messages.ts';

const key = storageKey(import.meta.env.BASE_URL, 'backends');

interface Kept {
  /** What it was found with: another browser or another release of the course may do better. */
  readonly of: string;
  readonly wrong: readonly Backend[];
  /** Milliseconds of a small network's step. */
  readonly small: readonly (readonly [Backend, number])[];
}

/** @param release names what computes: the browser's version and the course's */
export function backendMemory(storage: Storage | null, release: string): BackendMemory {
  const known = (): Kept => {
    const kept = read(storage);
    return kept?.of === release ? kept : { of: release, wrong: [], small: [] };
  };
  const keep = (change: Partial<Kept>): void => {
    const next = { ...known(), ...change };
    try {
      if (next.wrong.length + next.small.length === 0) storage?.removeItem(key);
      else storage?.setItem(key, JSON.stringify(next));
    } catch {
      // A full storage costs a second at the next visit.
    }
  };
  return {
    wrong: () => known().wrong,
    remember: (backend) => keep({ wrong: [...new Set([...known().wrong, backend])] }),
    forget: (backend) => keep({ wrong: known().wrong.filter((other) => other !== backend) }),
    smallSteps: () => known().small,
    rememberSmallStep: (backend, ms) => keep({ small: [...new Map([...known().small, [backend, ms] as const])] }),
  };
}

function read(storage: Storage | null): Kept | null {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('of' in kept) || !('wrong' in kept)) return null;
    const { of, wrong } = kept;
    if (typeof of !== 'string' || !Array.isArray(wrong)) return null;
    const steps: unknown = Reflect.get(kept, 'small');
    const small = (Array.isArray(steps) ? steps : []).flatMap((step: unknown): [Backend, number][] => {
      const [name, ms] = Array.isArray(step) ? (step as unknown[]) : [];
      const backend = backends.find((other) => other === name);
      return backend !== undefined && typeof ms === 'number' && ms >= 0 ? [[backend, ms]] : [];
    });
    return { of, wrong: backends.filter((backend) => wrong.includes(backend)), small };
  } catch {
    return null;
  }
}
