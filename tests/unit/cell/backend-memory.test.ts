import { expect, test } from 'vitest';
import { backendMemory } from '../../../components/cell/backend-memory.ts';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (i) => [...kept.keys()][i] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

test('a back end that computed wrongly is remembered on this machine until it works', () => {
  const here = storage();
  backendMemory(here, 'browser 1').remember('webgl');
  expect(backendMemory(here, 'browser 1').wrong()).toEqual(['webgl']);
  backendMemory(here, 'browser 1').forget('webgl');
  expect(here.length).toBe(0);
});

test('another browser or another release of the course starts afresh', () => {
  const here = storage();
  backendMemory(here, 'browser 1').remember('webgl');
  expect(backendMemory(here, 'browser 2').wrong()).toEqual([]);
  backendMemory(here, 'browser 2').remember('webgpu');
  expect(backendMemory(here, 'browser 2').wrong()).toEqual(['webgpu']);
});

test('how long a small step takes is kept beside it, the newest for each back end', () => {
  const here = storage();
  backendMemory(here, 'b').remember('webgl');
  backendMemory(here, 'b').rememberSmallStep('wasm', 0.3);
  backendMemory(here, 'b').rememberSmallStep('webgpu', 3);
  backendMemory(here, 'b').rememberSmallStep('wasm', 0.2);
  expect(backendMemory(here, 'b').smallSteps()).toEqual([
    ['wasm', 0.2],
    ['webgpu', 3],
  ]);
  expect(backendMemory(here, 'b').wrong()).toEqual(['webgl']);
  expect(backendMemory(here, 'c').smallSteps()).toEqual([]);
});

test('what nobody wrote, and no storage at all, count as nothing remembered', () => {
  const here = storage();
  backendMemory(here, 'b').remember('webgl');
  const key = here.key(0) ?? '';
  for (const nonsense of [
    '{',
    '7',
    '{"of":"b"}',
    '{"of":"b","wrong":[1,"tpu"]}',
    '{"of":"b","wrong":[],"small":[["wasm"],["tpu",1],["wasm","1"],7]}',
  ]) {
    here.setItem(key, nonsense);
    expect(backendMemory(here, 'b').wrong()).toEqual([]);
    expect(backendMemory(here, 'b').smallSteps()).toEqual([]);
  }
  expect(backendMemory(null, 'b').wrong()).toEqual([]);
  backendMemory(null, 'b').remember('webgl');
});
