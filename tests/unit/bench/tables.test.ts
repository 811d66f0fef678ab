import { expect, test } from 'vitest';
import { implementations } from '../../bench/compute/implementations/all.ts';
import { cnn } from '../../bench/compute/jobs/cnn.ts';
import type { Result } from '../../bench/compute/measure.ts';
import { pytorch } from '../../bench/compute/pytorch/pytorch.ts';
import type { Rates } from '../../bench/compute/rates.ts';
import { stepFlops } from '../../bench/compute/stages.ts';
import { computeTable } from '../../bench/compute/tables.ts';

const onCuda = pytorch({ version: '2.5.1', device: 'cuda' });
const webgpu = implementations.find(({ name, backend }) => name === 'ours' && backend === 'webgpu') ?? onCuda;
const gigaflops = stepFlops(cnn) / 1e9;

/** @param card GFLOP/s of ours on it; null where Chromium computes on the processor alone */
function linesOf(results: readonly Result[], card: number | null): string[][] {
  const rateOf = (rate: number, device: string) => ({ rate, by: webgpu, device });
  const processor = rateOf(gigaflops * 1000, '');
  const rates: Rates = { all: [], processor, turns: [], card: card === null ? null : rateOf(card, 'nvidia ampere') };
  const table = computeTable([{ job: cnn, results, rates }]).split('\n');
  return table.filter((text) => text.startsWith('| CNN')).map((text) => text.split('|').map((cell) => cell.trim()));
}

function done(implementation: Result['implementation'], ms: number, device: string): Result {
  return { implementation, times: [ms], device, rates: [], work: null, cannot: null, moreThan: null };
}

test('PyTorch on a card stands against the fastest of ours, and the floor is that of the card', () => {
  const results = [done(webgpu, 4, 'nvidia ampere'), done(onCuda, 2, 'NVIDIA A10')];
  const [, line] = linesOf(results, gigaflops * 2000);
  expect(line?.slice(2)).toEqual(['PyTorch 2.5.1', 'cuda', '2.00', '1, 2.00–2.00', '0.50', '25 %', '', '', '']);
});

test('no share of a floor is told where nothing of ours told how fast the card is', () => {
  const [line] = linesOf([done(onCuda, 2, 'NVIDIA A10')], null);
  expect(line?.[7]).toBe('');
  const [ours] = linesOf([done(webgpu, 4, 'google swiftshader')], null);
  expect(ours?.[7]).toBe('25 %');
});
