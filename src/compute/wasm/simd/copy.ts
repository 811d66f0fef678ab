import { define } from './assemble.ts';
import { copyBytes } from './instructions.ts';

/**
 * Copies `bytes` bytes. The engine's own instruction: in a memory that threads share, JavaScript copies what does not lie on whole
 * words byte by byte.
 */
export const copy = define('copy', { from: 'i32', to: 'i32', bytes: 'i32' }, ({ from, to, bytes }) =>
  copyBytes(to, from, bytes),
);
