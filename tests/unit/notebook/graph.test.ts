import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/notebook/analyse.ts';
import { ancestors, graphOf, runningOrder, type Graph } from '../../../src/notebook/graph.ts';

function chapter(cells: Readonly<Record<string, string>>): Graph {
  return graphOf(Object.entries(cells).map(([name, text]) => ({ name, compiled: analyse(text) })));
}

describe('graphOf', () => {
  test('a name is taken from the cell that defines it, from the library, or from JavaScript', () => {
    const graph = chapter({ data: 'const xs = [Math.E]', plot: 'display(xs); Plot; xs' });
    expect([...(graph.imports.get('plot') ?? [])]).toEqual([['xs', 'data']]);
    expect(graph.library.get('plot')).toEqual(['display', 'Plot']);
    expect(graph.free.get('data')).toEqual(['Math']);
    expect(graph.problems).toEqual([]);
  });

  test('ancestors come in an order in which they can run, whatever the order of the page', () => {
    const graph = chapter({ last: 'b + c', b: 'const b = a', c: 'const c = b', a: 'const a = 1' });
    expect(ancestors(graph, 'last')).toEqual(['a', 'b', 'c']);
    expect(runningOrder(graph)).toEqual(['a', 'b', 'c', 'last']);
  });

  test('a name declared in two cells is a problem in both', () => {
    const { problems } = chapter({ a: 'const k = 1', b: 'f();\nconst k = 2' });
    expect(problems).toMatchObject([
      { cell: 'a', at: 6 },
      { cell: 'b', at: 11 },
    ]);
    expect(problems[0]?.words.en).toContain('“b”');
    expect(problems[0]?.words.zh).toContain('“b”');
  });

  test('assigning to another cell’s name is a problem at its place', () => {
    expect(chapter({ a: 'let k = 1', b: 'const j = k;\nk += j' }).problems).toMatchObject([{ cell: 'b', at: 13 }]);
  });

  test('declaring or assigning a name of the library is a problem', () => {
    expect(chapter({ a: 'const tf = 1', b: 'display = 1' }).problems).toMatchObject([{ cell: 'a' }, { cell: 'b' }]);
  });

  test('assigning to a name that nobody defines is left to JavaScript', () => {
    expect(chapter({ a: 'nobody = 1' }).problems).toEqual([]);
  });

  test('cells that need each other are a problem in each', () => {
    const { problems } = chapter({ a: 'const x = y', b: 'const y = x', c: 'const z = x' });
    expect(problems.map(({ cell }) => cell)).toEqual(['a', 'b']);
  });
});
