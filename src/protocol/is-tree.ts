/** Far above what any output needs. */
const most = { depth: 40, objects: 500_000 } as const;

/**
 * Whether nested data are a tree of reasonable size: no part twice, none in itself, not endlessly deep. A forged message may
 * be anything that structured clone can carry, and whoever follows it by recursion relies on this. Binary arrays and dates are leaves.
 */
export function isTree(data: unknown): boolean {
  const seen = new Set<object>();
  let level: unknown[] = [data];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most.depth) return false;
    const below: unknown[] = [];
    for (const part of level) {
      if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part) || part instanceof Date) continue;
      if (seen.has(part) || seen.size >= most.objects) return false;
      seen.add(part);
      for (const inner of Object.values(part)) if (typeof inner === 'object' && inner !== null) below.push(inner);
    }
    level = below;
  }
  return true;
}
