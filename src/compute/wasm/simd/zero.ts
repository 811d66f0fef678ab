import { define } from './assemble.ts';
import { fill } from './instructions.ts';

/** Sets `bytes` bytes from `to` on to 0. */
export const zero = define('zero', { to: 'i32', bytes: 'i32' }, ({ to, bytes }) => fill(to, 0, bytes));
