export * from './trace.ts';
export * from './cursor.ts';
export * from './nudge.ts';
export * from './formula.ts';
export * from './refs.ts';
export { granularities, phases, type Granularity, type Phase, type Rule, type Step } from './step.ts';
