import { expect, test } from 'vitest';
import { implementations, type Implementation } from '../../bench/compute/implementations/all.ts';
import { cnn } from '../../bench/compute/jobs/cnn.ts';
import type { Result } from '../../bench/compute/measure.ts';
import { pytorch } from '../../bench/compute/pytorch/pytorch.ts';
import type { Rates } from '../../bench/compute/rates.ts';
import { targetRows } from '../../bench/compute/targets.ts';

const onCuda = pytorch({ version: '2.5.1', device: 'cuda' });
const onProcessor = pytorch({ version: '2.5.1', device: 'cpu' });
const webgpu = implementations.find(({ name, backend }) => name === 'ours' && backend === 'webgpu') ?? onCuda;
const rates: Rates = { all: [], processor: { rate: 50, by: webgpu, device: '' }, turns: [], card: null };

function result(implementation: Implementation, times: number[], device: string): Result {
  return { implementation, times, device, rates: [], work: null, cannot: null, moreThan: null };
}

const rowsOf = (results: readonly Result[]) => targetRows([{ job: cnn, results, rates }]);

test('ours on a graphics card is held against PyTorch on it, with no target', () => {
  const [row, ...others] = rowsOf([
    result(webgpu, [3, 2, 4], 'nvidia ampere'),
    result(onCuda, [1, 2, 1.5], 'NVIDIA A10'),
  ]);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ what: 'CNN of L08: ours on webgpu over PyTorch 2.5.1 on cuda', figure: '2.00' });
  expect(row?.target).toBeUndefined();
  expect(row?.note).toContain('nvidia ampere');
  expect(row?.note).toContain('NVIDIA A10');
});

test('there is no such row where either computed on the processor, or only one was measured', () => {
  const ours = result(webgpu, [3], 'nvidia ampere');
  const theirs = result(onCuda, [1], 'NVIDIA A10');
  expect(rowsOf([{ ...ours, device: 'google swiftshader' }, theirs])).toEqual([]);
  expect(rowsOf([ours, result(onProcessor, [1], '')])).toEqual([]);
  expect(rowsOf([ours])).toEqual([]);
  expect(rowsOf([theirs])).toEqual([]);
  expect(rowsOf([ours, { ...theirs, cannot: 'no memory' }])).toEqual([]);
});
