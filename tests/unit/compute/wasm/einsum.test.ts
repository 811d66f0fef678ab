import { expect, test, beforeAll } from 'vitest';
import { expectAgreement, loadInNode, loadWasm } from '../node.ts';

beforeAll(loadWasm, 60_000);

const sizes: Record<string, number> = { i: 3, j: 4, k: 5, b: 2, h: 6 };
const equations = [
  'ij->ji',
  'ij->',
  'ijk->j',
  'ij,jk->ik',
  'ij,jk->ki',
  'bij,bjk->bik',
  'bhi,bhj->bij',
  'i,j->ij',
  'i,i->',
  'ij,ij->ij',
];

test.each([...equations, 'ijk,k->ij', 'bij , bkj -> bik'])('%s: as on the plain back end', async (equation) => {
  await expectAgreement((tf) => {
    const terms = equation.replaceAll(' ', '').split('->')[0]?.split(',') ?? [];
    const shapes = terms.map((term) => Array.from(term, (label) => sizes[label] ?? 1));
    return tf.einsum(equation, ...shapes.map((shape, i) => tf.randomNormal(shape, 0, 1, 'float32', i + 1)));
  });
});

test('what only one of two tensors has and nobody keeps is summed', async () => {
  const { tf } = await loadInNode('wasm');
  const [a, b] = [tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.tensor2d([5, 6, 7, 8], [2, 2])];
  expect(tf.einsum('ij,kh->i', a, b).arraySync()).toEqual([78, 182]);
});

test('nothing between stays', async () => {
  const { tf } = await loadInNode('wasm');
  const [a, b] = [tf.ones([3, 4]), tf.ones([4, 5])];
  const before = tf.engine().backend.numDataIds();
  tf.einsum('ij,jk->ki', a, b).dispose();
  expect(tf.engine().backend.numDataIds()).toBe(before);
  tf.dispose([a, b]);
});
