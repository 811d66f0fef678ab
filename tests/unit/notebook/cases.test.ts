/** Hidden cases of an exercise in a chapter's program. */
import { expect, test } from 'vitest';
import { analyse } from '../../../src/notebook/analyse.ts';
import { Cell } from '../../../src/notebook/cell.ts';
import { Program } from '../../../src/notebook/program.ts';

const casesText = 'verify(solve, truth, [[1]]);';

function program(exercise: string) {
  const source = (name: string, text: string) => ({
    name,
    text,
    compiled: analyse(text),
    originals: { en: '', zh: '' },
    cheap: true,
  });
  const cells = [
    new Cell(source('given', 'const truth = (x: number) => x;')),
    new Cell({
      ...source('yours', exercise),
      cases: { body: `{\n${casesText}\n}`, uses: analyse(casesText).uses },
    }),
  ];
  return new Program(new Map(cells.map((cell) => [cell.name, cell])), 'en');
}

test('cases stand behind the reader’s text and bring the names they use', () => {
  const yours = program('function solve(x: number) { return x; }');
  const module = yours.module(yours.get('yours'));
  expect(module.body).toBe(`function solve(x        ) { return x; }\n;{\n${casesText}\n}`);
  expect(module.library).toEqual(['verify']);
  expect(module.imports).toEqual([['truth', 'given']]);
  expect(yours.graph.sources.get('yours')).toEqual(['given']);
});

test('a cell that lost the name its cases call is told so before it runs', () => {
  const lost = program('const other = 1;');
  expect(lost.get('yours').view.value.problem?.message).toContain('calls “solve”: keep that name');
});
