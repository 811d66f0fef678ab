import { expect, test, vi } from 'vitest';
import { loadInNode } from '../node.ts';

const reasonFor = async (fetch: typeof globalThis.fetch): Promise<string | undefined> => {
  const { backend, refused } = await loadInNode('wasm', { fetch });
  expect(backend).toBe('cpu');
  return refused.find((refusal) => refusal.backend === 'wasm')?.reason.en;
};

test('a program that the server does not have, or that cannot be downloaded, is a reason and not a hang', async () => {
  expect(await reasonFor(() => Promise.resolve(new Response('', { status: 404 })))).toContain(
    'could not be downloaded (404)',
  );
  expect(await reasonFor(() => Promise.reject(new TypeError('Failed to fetch')))).toContain('(Failed to fetch)');
}, 60_000);

test('a page that forbids WebAssembly falls on to the plain back end', async () => {
  const compile = vi.spyOn(WebAssembly, 'compile').mockRejectedValue(new WebAssembly.CompileError('blocked by policy'));
  try {
    expect(await reasonFor(() => Promise.reject(new Error('must not be asked')))).toContain(
      'does not allow WebAssembly',
    );
  } finally {
    compile.mockRestore();
  }
});
