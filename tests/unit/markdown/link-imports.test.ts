import { expect, test } from 'vitest';
import { highlight } from '../../../src/markdown/highlight.ts';
import { linkImports } from '../../../src/markdown/link-imports.ts';

const code = `import { tile } from './simd/tile.ts';
import { chain } from '../chain.ts';
import { util } from '@tensorflow/tfjs-core';
`;

test('files that are shown somewhere become links, found from where the code lies', async () => {
  const asked: string[] = [];
  const html = linkImports(await highlight(code, 'ts'), 'wasm/product.ts', (file) => {
    asked.push(file);
    return file === 'wasm/simd/tile.ts' ? '/en/kernels/matrix-product/#wasm-simd-tile' : undefined;
  });
  expect(asked).toEqual(['wasm/simd/tile.ts', 'chain.ts']);
  expect(html).toContain(`'<a href="/en/kernels/matrix-product/#wasm-simd-tile">./simd/tile.ts</a>'`);
  expect(html).toContain(`'../chain.ts'`);
  expect(html.match(/<a /g)).toHaveLength(1);
});

test('the text stays what it was', async () => {
  const html = await highlight(code, 'ts');
  const linked = linkImports(html, 'wasm/product.ts', () => '#here');
  expect(linked.replaceAll(/<\/?a\b[^>]*>/g, '')).toBe(html);
});
