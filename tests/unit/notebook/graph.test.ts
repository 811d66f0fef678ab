import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/notebook/analyse.ts';
import { problemsOf, type GraphProblem } from '../../../src/notebook/graph-problems.ts';
import { ancestors, graphOf, type Graph } from '../../../src/notebook/graph.ts';

function chapter(texts: Readonly<Record<string, string>>): Graph & { readonly problems: GraphProblem[] } {
  const cells = Object.entries(texts).map(([name, text]) => ({ name, compiled: analyse(text) }));
  const graph = graphOf(cells);
  return { ...graph, problems: problemsOf(cells, graph) };
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
    expect(graph.order).toEqual(['a', 'b', 'c', 'last']);
  });

  test('a name declared in two cells is a problem in both', () => {
    const { problems } = chapter({ a: 'const k = 1', b: 'tf();\nconst k = 2' });
    expect(problems).toMatchObject([
      { cell: 'a', at: 6 },
      { cell: 'b', at: 12 },
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

  test.each([
    [
      'a name that nobody knows',
      'f(1);\nfrobnicate(2); function f(x: number) { return x }',
      6,
      /No cell declares “frobnicate”, and neither/,
    ],
    ['a misspelt name of another cell', 'print(weigths)', 6, /Did you mean “weights”\?/],
    ['a misspelt name of its own', 'const total = 1; print(totla)', 23, /“total”/],
    ['a misspelt name of the library', 'prnt(1)', 0, /“print”/],
    ['a misspelt name of JavaScript’s', 'math.max(1, 2)', 0, /“Math”/],
    ['an assignment to what is not declared', 'nobody = 1', 0, /No cell declares “nobody”/],
    ['a name in a function that nobody calls', 'function f() { return wieghts }', 22, /“weights”/],
  ])('%s is a problem at its place', (_, text, at, message) => {
    const { problems } = chapter({ a: 'const weights = [1]', b: text });
    expect(problems).toMatchObject([{ cell: 'b', at, words: { en: expect.stringMatching(message) as string } }]);
    expect(problems[0]?.words.zh).toMatch(/没有单元声明过/);
  });

  test.each([
    ['after typeof', 'if (typeof nowhere === "undefined") print(1)'],
    ['in a try that catches', 'try { nowhere() } catch { print(1) }'],
    ['of a worker’s own', 'self.crypto; fetch; navigator; new URL("a:b"); new TextEncoder()'],
    ['in types', 'const a = 1 as unknown as Nowhere<string>; function f(this: Nothing) {}'],
    ['of a property', 'const o = { nowhere: 1 }; o.anywhere; ({ nowhere: 2 })'],
  ])('a name %s is none', (_, text) => {
    expect(chapter({ a: text }).problems).toEqual([]);
  });

  test('a name that is asked for in a try and used outside it too is unknown', () => {
    expect(chapter({ a: 'try { nowhere } catch {}\nnowhere' }).problems).toMatchObject([{ cell: 'a' }]);
    expect(chapter({ a: 'try { nowhere } finally {}' }).problems).toMatchObject([{ cell: 'a' }]);
  });

  test('cells that need each other are a problem in each', () => {
    const { problems } = chapter({ a: 'const x = y', b: 'const y = x', c: 'const z = x' });
    expect(problems.map(({ cell }) => cell)).toEqual(['a', 'b']);
  });
});
