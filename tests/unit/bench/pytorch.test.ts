import { expect, test } from 'vitest';
import { examples, initialWeights, type Values } from '../../bench/compute/examples.ts';
import { cnn } from '../../bench/compute/jobs/cnn.ts';
import { jobs } from '../../bench/compute/jobs/all.ts';
import { pytorchOrder, type Packed, type PytorchOrder } from '../../bench/compute/pytorch/order.ts';
import { pytorch, pytorchNote } from '../../bench/compute/pytorch/pytorch.ts';
import { titleOf } from '../../bench/compute/tables.ts';

/** Whether they are the same numbers in the same shape, to the bit. */
function isSame({ values, shape }: Packed, expected: Values | undefined): boolean {
  if (expected === undefined) return false;
  const bytes = Buffer.from(expected.values.buffer);
  return Buffer.from(values, 'base64').equals(bytes) && shape.join() === expected.shape.join();
}

test.each(jobs.map((job) => [job.title, job] as const))(
  '%s: PyTorch gets the weights and the examples of the others, through JSON',
  (_, job) => {
    const order = JSON.parse(JSON.stringify(pytorchOrder(job))) as PytorchOrder;
    const weights = order.stages.flatMap((stage) => stage.weights);
    const [expected, { inputs, targets }] = [initialWeights(job), examples(job)];
    expect(order.stages.map(({ layer }) => layer)).toEqual(job.layers);
    expect(weights).toHaveLength(expected.length);
    expect(weights.filter((weight, i) => !isSame(weight, expected[i]))).toEqual([]);
    expect([isSame(order.inputs, inputs), isSame(order.targets, targets)]).toEqual([true, true]);
  },
);

test('each layer has its own weights, and one without any has none', () => {
  const shapes = pytorchOrder(cnn).stages.map(({ layer, weights }) => [
    layer.kind,
    ...weights.map(({ shape }) => shape.join(' × ')),
  ]);
  expect(shapes.slice(0, 3)).toEqual([
    ['convolution', '3 × 3 × 3 × 32', '32'],
    ['pool'],
    ['convolution', '3 × 3 × 32 × 64', '64'],
  ]);
});

test('its row and its note say which PyTorch it is and what it computes on', () => {
  const about = { version: '2.5.1', device: 'cpu' } as const;
  expect(titleOf(pytorch(about))).toBe('PyTorch 2.5.1 on cpu');
  expect(pytorchNote(about)).toContain('on the processor');
  expect(titleOf(pytorch({ ...about, device: 'cuda' }))).toBe('PyTorch 2.5.1 on cuda');
});
