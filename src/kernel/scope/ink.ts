import type { Ink } from './types.ts';

/** The names of the site's style sheet, so that plots follow the theme. */
export const ink: Ink = {
  input: 'var(--x)',
  weight: 'var(--w)',
  bias: 'var(--b)',
  pre: 'var(--z)',
  activation: 'var(--a)',
  gradient: 'var(--d)',
  loss: 'var(--l)',
  setting: 'var(--h)',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
};
