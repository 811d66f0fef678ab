/** What the course wants of its back ends, held against the table. */
import { byTurns, turnsRow, type Comparison } from '../by-turns.ts';
import { ratioRow, timeRow, type Row } from '../row.ts';
import type { Implementation } from './implementations/all.ts';
import type { Result } from './measure.ts';
import { isCard } from './rates.ts';
import { stepFlops } from './stages.ts';
import { millisecondsOf, titleOf, type Measured } from './tables.ts';

type Name = Implementation['name'];
type Backend = Implementation['backend'];

/** @returns only the rows whose jobs and implementations were measured */
export function targetRows(measured: readonly Measured[]): Row[] {
  const of = (wanted: string): Measured[] => measured.filter(({ job }) => job.name === wanted);
  return [
    ...of('cnn').flatMap((cnn) => {
      const floor = stepFlops(cnn.job) / cnn.rates.processor.rate / 1e6;
      const ratios = overFloor(cnn);
      const note = `the floor is ${floor.toFixed(1)} ms`;
      return [
        ...(ratios.length > 0
          ? [turnsRow(`${cnn.job.title}: ours on wasm over the floor`, ratios, ['≤', 2], note)]
          : []),
        ...over(cnn, 'convnetjs', null, 30),
        ...over(cnn, 'stock', 'cpu', 300),
      ];
    }),
    ...of('digits').flatMap((digits) => {
      const wasm = times(digits, 'ours', 'wasm');
      return [
        ...(wasm.length > 0 ? [timeRow(`${digits.job.title}: ours on wasm`, wasm, 2, 'batch of 32')] : []),
        ...over(digits, 'jax', 'wasm', 1),
        ...over(digits, 'convnetjs', null, 1),
      ];
    }),
    ...neverSlower(measured),
    ...measured.flatMap(besidePytorch),
  ];
}

/** The fastest of an implementation's rows: with threads, or without. */
function fastest(results: readonly Result[], name: Name, backend: Backend): Result | undefined {
  const isIt = ({ implementation: { name: n, backend: b }, cannot }: Result): boolean =>
    n === name && b === backend && cannot === null;
  return results.filter(isIt).toSorted((a, b) => millisecondsOf(a) - millisecondsOf(b))[0];
}

/** Samples of its fastest row, or how long one was waited for; none where it was not measured or cannot. */
function times({ results }: Measured, name: Name, backend: Backend): readonly number[] {
  const result = fastest(results, name, backend);
  return result === undefined ? [] : result.moreThan === null ? result.times : [result.moreThan];
}

/** How many times the floor of the same turn ours takes on WebAssembly, turn by turn. */
function overFloor(measured: Measured): number[] {
  const { job, rates } = measured;
  return times(measured, 'ours', 'wasm').map((ms, turn) => {
    const rate = rates.turns[turn] ?? rates.processor.rate;
    return (ms * rate * 1e6) / stepFlops(job);
  });
}

/** How many times faster than another the course's WebAssembly is. */
function over(measured: Measured, name: Name, backend: Backend, wanted: number): Row[] {
  const [theirs, ours] = [times(measured, name, backend), times(measured, 'ours', 'wasm')];
  const theirRow = fastest(measured.results, name, backend);
  if (!theirRow || theirs.length === 0 || ours.length === 0) return [];
  const what = `${measured.job.title}: ${titleOf(theirRow.implementation)} over ours on wasm`;
  const note = theirRow.moreThan === null ? 'ratio of the medians' : 'at least: the other’s step was not waited for';
  return [ratioRow(what, [theirs, ours], ['≥', wanted], note)];
}

/** Ours against PyTorch where both computed on a graphics card: nothing is wanted of it but to be known. */
function besidePytorch({ job, results }: Measured): Row[] {
  const ours = fastest(results, 'ours', 'webgpu');
  const theirs = fastest(results, 'pytorch', 'cuda');
  if (ours?.moreThan !== null || theirs?.moreThan !== null) return [];
  if (!isCard(ours.device) || !isCard(theirs.device)) return [];
  const what = `${job.title}: ours on webgpu over ${titleOf(theirs.implementation)}`;
  const note = `ratio of the medians; ${ours.device}, to PyTorch ${theirs.device}`;
  return [ratioRow(what, [ours.times, theirs.times], null, note)];
}

/** Ours against TensorFlow.js on the same back end: they had their turns one after the other. */
function neverSlower(measured: readonly Measured[]): Row[] {
  const pairs = measured.flatMap(({ job, results }) =>
    results.flatMap((theirs) => {
      const { implementation, cannot } = theirs;
      if (implementation.name !== 'stock' || cannot !== null) return [];
      const ours = results.find(
        ({ implementation: { name, backend, page } }) =>
          name === 'ours' && backend === implementation.backend && page === implementation.page,
      );
      return [{ what: `${job.title} on ${implementation.backend}`, ...outcome(ours, theirs) }];
    }),
  );
  const known = pairs.filter(({ ours }) => ours !== 'unknown');
  if (known.length === 0) return [];
  const list = (those: typeof pairs, words: string): string[] => {
    const all = those.map(({ what, ratio }) => (ratio === null ? what : `${what} ${ratio.toFixed(2)}`));
    return all.length === 0 ? [] : [`${words}: ${all.join(', ')}`];
  };
  const having = (outcome: Outcome['ours']): typeof pairs => pairs.filter(({ ours }) => ours === outcome);
  // A median below 1 is not excused by noise: it is told which are beyond it.
  const behind = known.filter(({ ours, ratio }) => ours === 'slower' || (ratio !== null && ratio < 1));
  return [
    {
      what: 'Jobs and back ends where ours is not slower than TensorFlow.js',
      figure: `${known.length - behind.length} of ${known.length}`,
      target: { words: 'all', met: behind.length === 0 },
      note: [
        `faster beyond the noise in ${having('faster').length}`,
        ...list(having('even'), 'no difference beyond the noise, with the median of the ratios'),
        ...list(having('slower'), 'slower'),
        ...list(having('unknown'), 'neither was waited for'),
      ].join('; '),
    },
  ];
}

interface Outcome {
  readonly ours: Comparison['ours'] | 'unknown';
  /** Null where a step was not waited for, or ours cannot. */
  readonly ratio: number | null;
}

function outcome(ours: Result | undefined, theirs: Result): Outcome {
  if (ours === undefined || ours.cannot !== null) return { ours: 'slower', ratio: null };
  if (ours.moreThan !== null) return { ours: theirs.moreThan === null ? 'slower' : 'unknown', ratio: null };
  return theirs.moreThan === null ? byTurns(ours.times, theirs.times) : { ours: 'faster', ratio: null };
}
