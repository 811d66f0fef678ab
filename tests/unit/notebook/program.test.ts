import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Cell } from '../../../src/notebook/cell.ts';
import type { CellSource } from '../../../src/notebook/compiled.ts';
import { Program } from '../../../src/notebook/program.ts';

const parser = vi.hoisted(() => ({ analyse: (_: string): unknown => ({}), missing: false }));
vi.mock('../../../src/notebook/analyse.ts', () => ({
  get analyse() {
    return parser.analyse;
  },
  // Asked of every module that is imported dynamically, so an error here is a failed import.
  get then() {
    if (parser.missing) throw new TypeError('Failed to fetch');
    return undefined;
  },
}));

const none = { blanks: [], defines: [], uses: [], assigns: [], live: [], guarded: [], at: {} };
const source: CellSource = { name: 'a', text: 'one', compiled: none, originals: { en: '', zh: '' }, cheap: true };
let cell = new Cell(source);
let program = new Program(new Map([['a', cell]]), 'en');
const obstacle = (): string | undefined => program.obstacle(cell, 1)?.error.message;

beforeEach(() => {
  cell = new Cell(source);
  program = new Program(new Map([['a', cell]]), 'en');
  Object.assign(parser, { analyse: () => none, missing: false });
});

describe('understanding', () => {
  test('a cell that could not be read for want of the parser is well again once reset', async () => {
    parser.missing = true;
    cell.show({ text: 'two' });
    await program.understand();
    expect(obstacle()).toContain('could not be loaded');
    cell.show({ text: 'one' });
    await program.understand();
    expect(obstacle()).toBeUndefined();
  });

  test('the parser is asked for again when it could not be loaded', async () => {
    parser.missing = true;
    cell.show({ text: 'two' });
    await program.understand();
    parser.missing = false;
    await program.understand();
    expect(obstacle()).toBeUndefined();
    expect(cell.understood).toBe('two');
  });

  test('a text that breaks the parser is not taken for a parser that is missing', async () => {
    parser.analyse = () => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    cell.show({ text: 'two' });
    await program.understand();
    expect(obstacle()).toContain('Maximum call stack size exceeded');
    expect(cell.understood).toBe('two');
  });
});
