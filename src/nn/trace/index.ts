export * from './trace.ts';
export * from './cursor.ts';
export * from './nudge.ts';
export * from './formula.ts';
export * from './refs.ts';
export { granularities } from './step.ts';
