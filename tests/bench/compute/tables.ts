/** The bench's one table: a row for each job in each implementation, and one for the job's floor. */
import { median } from '../row.ts';
import { markdownTable, type Column } from '../table.ts';
import { isTensorFlow, type Implementation } from './implementations/all.ts';
import type { Job } from './jobs/job.ts';
import { fewest, rowLimit, samples, warmUp, type Result } from './measure.ts';
import { rateFor, type Rates } from './rates.ts';
import { patience } from './runner.ts';
import { stepFlops } from './stages.ts';

export interface Measured {
  readonly job: Job;
  readonly results: readonly Result[];
  readonly rates: Rates;
}

const columns: readonly Column[] = [
  { title: 'job', align: 'left' },
  { title: 'implementation', align: 'left' },
  { title: 'back end', align: 'left' },
  { title: 'ms a step', align: 'right' },
  { title: 'samples, from–to', align: 'left' },
  { title: 'ratio to ours', align: 'right' },
  { title: 'share of the floor', align: 'right' },
  { title: 'dispatches', align: 'right' },
  { title: 'peak bytes', align: 'right' },
];

const method = [
  'A step is one batch of 32: forward, backward, update.',
  `Medians of at most ${samples} samples, taken by turns after ${warmUp.least / 1000} s and ${warmUp.steps} steps that do not count, where they are short (${warmUp.most / 1000} s at most); a row gets ${rowLimit / 1000} s of them, slow ones at least ${fewest} where there is time. After ${patience / 1000} s a step is given up: “> ${patience / 1000} s”, and what follows from it is a bound.`,
  'Ours is called slower or faster than TensorFlow.js where it lost or won so many of the turns that chance would do as much at most once in twenty times (sign test).',
  'The ratio is to the fastest of our rows, for TensorFlow.js and ours to that on the same back end.',
  'Dispatches are programs started on webgl and webgpu, kernels run on wasm and cpu; peak bytes are of tensors.',
  'The page is isolated, so that wasm has threads; “one thread” is on a page of a host that does not send the headers for it.',
  'ConvNetJS has no Adam (Adadelta instead); brain.js updates after every example and knows squared errors only.',
].join(' ');

function floorNote({ all, processor, card }: Rates): string {
  const rateOf = ({ rate, by }: Rates['all'][number]): string => `${titleOf(by)} ${rate.toFixed(1)}`;
  const onCard = card === null ? '' : `, for graphics that of ${titleOf(card.by)} on ${card.device}`;
  return [
    'The floor is the step’s floating-point operations in products of matrices, at the rate of the fastest product of 1024 × 1024 matrices',
    `of TensorFlow.js and ours, measured in each turn after the step, as long as that: ${titleOf(processor.by)}${onCard}. GFLOP/s before the first job: ${all.map(rateOf).join(', ')}.`,
  ].join(' ');
}

export function computeTable(measured: readonly Measured[]): string {
  const note = [method, ...measured.slice(0, 1).map(({ rates }) => floorNote(rates))].join(' ');
  return `${note}\n\n${markdownTable(columns, measured.flatMap(lines))}`;
}

function lines({ job, results, rates }: Measured): string[][] {
  const floor = (rate: number): number => stepFlops(job) / rate / 1e6;
  const { rate: most } = rates.processor;
  const bottom = [job.title, 'floor', '', figure(floor(most)), `${most.toFixed(1)} GFLOP/s`, '', '100 %', '', ''];
  const lineOf = (result: Result): string[] => {
    const rate = rateFor(result, rates);
    return line(job, result, results, rate === null ? null : floor(rate));
  };
  return [...results.map(lineOf), bottom];
}

function line(job: Job, result: Result, all: readonly Result[], floor: number | null): string[] {
  const { implementation, times, work, cannot, moreThan } = result;
  const names = [job.title, implementation.title, implementation.backend ?? ''];
  if (cannot !== null) return [...names, 'cannot', oneLine(cannot), '', '', '', ''];
  const ms = millisecondsOf(result);
  const ours = oursFor(implementation, all);
  const [more, less] = moreThan === null ? ['', ''] : ['> ', '< '];
  return [
    ...names,
    more + figure(ms),
    moreThan === null ? `${times.length}, ${figure(Math.min(...times))}–${figure(Math.max(...times))}` : '',
    ours === null || ours.bound ? '' : more + (ms / ours.ms).toFixed(2),
    floor === null ? '' : less + percentage(floor / ms),
    work === null ? '' : String(work.dispatches ?? work.kernels),
    work === null ? '' : `${(work.peakBytes / 1e6).toPrecision(3)} MB`,
  ];
}

/** Of a step: the median, or how long one was waited for. */
export function millisecondsOf({ times, moreThan }: Result): number {
  return moreThan ?? median(times);
}

/** What a row is compared with: our milliseconds on its back end, or the best of ours, and whether that is a mere bound. Null where we have none. */
function oursFor(
  implementation: Implementation,
  all: readonly Result[],
): { readonly ms: number; readonly bound: boolean } | null {
  const isOurs = ({ implementation: { name, backend }, cannot }: Result): boolean =>
    name === 'ours' && cannot === null && (!isTensorFlow(implementation) || backend === implementation.backend);
  const [best] = all.filter(isOurs).toSorted((a, b) => millisecondsOf(a) - millisecondsOf(b));
  return best === undefined ? null : { ms: millisecondsOf(best), bound: best.moreThan !== null };
}

/** Milliseconds, in three digits. */
function figure(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms.toPrecision(3);
}

function percentage(share: number): string {
  const percent = 100 * share;
  return `${percent >= 10 ? percent.toFixed(0) : percent.toPrecision(2)} %`;
}

export function titleOf({ title, backend }: Implementation): string {
  return backend === null ? title : `${title} on ${backend}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 160);
}
