import { describe as group, expect, test } from 'vitest';
import { CourseError } from '../../../src/course/course-error.ts';
import { describe, framesOf } from '../../../src/kernel/errors.ts';

const cells = new Set(['data', 'train-2']);

group('framesOf', () => {
  test.each([
    [
      'Chromium',
      'TypeError: no\n    at f (train-2.ts:5:17)\n    at async data.ts:2:1\n    at run (http://x/assets/main.js:9:9)\n    at new A (data.ts:1:2)',
    ],
    ['Firefox and Safari', 'f@train-2.ts:5:17\nasync*@data.ts:2:1\nrun@http://x/assets/main.js:9:9\nA@data.ts:1:2\n'],
    ['Safari at top level', 'f@train-2.ts:5:17\ndata.ts:2:1\nmodule code@data.ts:1:2'],
  ])('reads stacks of %s', (_, stack) => {
    expect(framesOf(stack, cells)).toEqual([
      { cell: 'train-2', line: 5, column: 17 },
      { cell: 'data', line: 2, column: 1 },
      { cell: 'data', line: 1, column: 2 },
    ]);
  });

  test('no place lies beyond any text', () => {
    expect(framesOf(`at f (data.ts:${'9'.repeat(400)}:1)`, cells)).toEqual([]);
  });

  test('takes neither the course’s own scripts nor unknown cells for cells', () => {
    expect(framesOf('    at f (http://x/src/kernel/data.ts:5:17)\n    at other.ts:1:1', cells)).toEqual([]);
  });
});

group('describe', () => {
  test('an error of the course speaks the page’s language and has no name', () => {
    expect(describe(new CourseError({ en: 'no', zh: '不' }), cells, 'zh')).toMatchObject({ name: '', message: '不' });
  });

  test('whatever is thrown can be described', () => {
    expect(describe('text', cells, 'en')).toEqual({ name: '', message: 'text', frames: [] });
    expect(describe(null, cells, 'en').message).toBe('null');
    const odd = Object.assign(new Error('x'), { name: 3, message: () => 'x' });
    expect(describe(odd, cells, 'en')).toMatchObject({ name: '3', message: expect.stringContaining('x') as string });
    const hostile = new Error('x');
    Object.defineProperty(hostile, 'message', {
      get: () => {
        throw new Error('gotcha');
      },
    });
    expect(describe(hostile, cells, 'en').frames).toEqual([]);
    expect(
      describe(
        {
          toString: () => {
            throw new Error('gotcha');
          },
        },
        cells,
        'en',
      ).name,
    ).toBe('Error');
  });
});
