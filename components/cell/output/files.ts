/** Whether chosen files will do. Pure. */
import { inputLimits } from '../../../src/protocol/input.ts';

interface Given {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export function wanted(accept: string): string[] {
  return accept
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
}

/** As browsers read `accept`: endings (`.csv`), media types (`text/csv`), families of them (`image/*`); empty takes all. */
function accepts(accept: string, { name, type }: Given): boolean {
  const kinds = wanted(accept);
  if (kinds.length === 0) return true;
  return kinds.some((part) => {
    if (part.startsWith('.')) return name.toLowerCase().endsWith(part);
    return part.endsWith('/*') ? type.toLowerCase().startsWith(part.slice(0, -1)) : type.toLowerCase() === part;
  });
}

/** What is wrong with files that were chosen or dropped; null when they will do. */
export function problemOf(
  files: readonly Given[],
  { accept, multiple }: { readonly accept: string; readonly multiple: boolean },
): { readonly why: 'type' | 'size' | 'one' | 'many'; readonly file: Given | undefined; readonly bytes: number } | null {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const foreign = files.find((file) => !accepts(accept, file));
  if (foreign) return { why: 'type', file: foreign, bytes };
  if (!multiple && files.length > 1) return { why: 'one', file: files[0], bytes };
  if (files.length > inputLimits.files) return { why: 'many', file: files[0], bytes };
  return bytes > inputLimits.fileBytes ? { why: 'size', file: files[0], bytes } : null;
}
