import { threadCount } from './team.ts';

/** Numbers of the WebAssembly specification 3.0 (2025), binary format of modules. */
const header = 8;
const memorySection = 5;
const flags = { bounded: 1, boundedAndShared: 3 } as const;

/**
 * TensorFlow.js's program for one thread, with a memory that other threads may share: one flag of it is set. No instruction changes,
 * so it computes as before. (Its program for several threads brings a third more of code, starts them by a script that does not bear
 * to be minified, and splits up none of what ours computes.)
 * @returns null where the program does not have one bounded memory of its own
 */
export function withSharedMemory(program: ArrayBuffer): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(program.slice());
  for (let place = header; place < bytes.length;) {
    const section = bytes[place];
    const size = readUnsigned(bytes, place + 1);
    // Count of memories, then the flags of the first.
    if (section === memorySection) {
      const count = size.end;
      if (bytes[count] !== 1 || bytes[count + 1] !== flags.bounded) return null;
      bytes[count + 1] = flags.boundedAndShared;
      return bytes;
    }
    place = size.end + size.value;
  }
  return null;
}

/** LEB128. */
function readUnsigned(bytes: Uint8Array, from: number): { value: number; end: number } {
  let value = 0;
  for (let i = from, shift = 0; ; i++, shift += 7) {
    const byte = bytes[i] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, end: i + 1 };
  }
}

/**
 * Whether several threads can share a memory as large as TensorFlow.js's here: the page is isolated from others by two headers, there is
 * more than one core, and the browser has the room.
 */
export function canShare(): boolean {
  if (!globalThis.crossOriginIsolated || threadCount(navigator) === 1) return false;
  try {
    return new WebAssembly.Memory({ initial: 1, maximum: 65_536, shared: true }).buffer instanceof SharedArrayBuffer;
  } catch {
    return false;
  }
}
