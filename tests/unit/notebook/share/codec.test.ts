import { describe, expect, test } from 'vitest';
import { random, type Random } from '../../../../src/nn/random.ts';
import { hash } from '../../../../src/notebook/hash.ts';
import { fromBase64url, toBase64url } from '../../../../src/notebook/share/base64url.ts';
import {
  decodeShared,
  encodeShared,
  forChapter,
  ShareError,
  shareLimits,
  type Shared,
} from '../../../../src/notebook/share/codec.ts';
import { deflate } from '../../../../src/notebook/share/inflate.ts';

const one: Shared = { chapter: 'mathematics/neuron', cells: [['weights', 'const w = [1, 2]; // 权重 🧠']] };

/** A link as `encodeShared` would make it, around whatever it is given. */
async function linkOf(inside: Uint8Array<ArrayBuffer> | string, version = '1'): Promise<string> {
  const bytes = typeof inside === 'string' ? new TextEncoder().encode(inside) : inside;
  return signed(toBase64url(await deflate(bytes)), version);
}

const signed = (data: string, version = '1'): string => `#code.${version}.${data}.${hash(data)}`;

/** The reason why a link is refused, in English; fails where it is not. */
async function refusal(link: string): Promise<string> {
  try {
    await decodeShared(link);
  } catch (error) {
    if (error instanceof ShareError) return error.in('en');
    throw error;
  }
  throw new Error('The link was taken');
}

describe('a link', () => {
  test('brings back what was put into it', async () => {
    const link = await encodeShared(one);
    expect(link).toMatch(/^#code\.1\.[\w-]+\.[0-9a-f]{16}$/);
    expect(await decodeShared(link)).toEqual(one);
  });

  test.each([
    ['nothing', '#code.'],
    ['no version', '#code.abc.def'],
    ['no fingerprint', '#code.1.abc'],
    ['another fingerprint', '#code.1.abc.0123456789abcdef'],
    ['characters of no link', '#code.1.%3Cscript%3E.0123456789abcdef'],
    ['nothing deflated', signed('AAAA')],
    ['a length that base64 has not', signed('AAAAA')],
  ])('with %s is refused as damaged', async (_, link) => {
    expect(await refusal(link)).toMatch(/incomplete or damaged/);
  });

  test.each([
    ['no JSON', 'print(1)'],
    ['other JSON', '[1, 2]'],
    ['no cells', '{"chapter":"a/b","cells":[]}'],
    ['a cell twice', '{"chapter":"a/b","cells":[["x","1"],["x","2"]]}'],
    ['a cell with a strange name', '{"chapter":"a/b","cells":[["<img>","1"]]}'],
    ['a chapter with a strange name', '{"chapter":"../a","cells":[["x","1"]]}'],
    ['a text that is none', '{"chapter":"a/b","cells":[["x",{"toString":1}]]}'],
    ['more than belongs there', '{"chapter":"a/b","cells":[["x","1"]],"__proto__":{"run":true}}'],
    ['bytes that are no UTF-8', Uint8Array.of(0xc3, 0x28)],
    ['arrays without end', '['.repeat(200_000)],
  ])('that holds %s is refused as damaged', async (_, inside) => {
    expect(await refusal(await linkOf(inside))).toMatch(/incomplete or damaged/);
  });

  test('cut anywhere is refused as damaged', async () => {
    const link = await encodeShared(one);
    for (let end = '#code.'.length; end < link.length; end++)
      expect(await refusal(link.slice(0, end))).toMatch(/incomplete or damaged/);
  });

  test('deflated data that ends too soon is refused as damaged, whatever the fingerprint says', async () => {
    const data = await deflate(new TextEncoder().encode(JSON.stringify(one)));
    expect(await refusal(signed(toBase64url(data.slice(0, -3))))).toMatch(/incomplete or damaged/);
  });

  test('of a later version says so', async () => {
    expect(await refusal(await linkOf(JSON.stringify(one), '2'))).toMatch(/newer version/);
  });

  test('that is too long is refused unread', async () => {
    expect(await refusal(signed('A'.repeat(shareLimits.link)))).toMatch(/larger than 256 KB/);
  });

  test('that unpacks to a thousand times its size is stopped at the cap', async () => {
    // 23 kB that deflate from 23 MB; a link can hold no more.
    const bomb = await linkOf(new Uint8Array(23_000_000));
    expect(bomb.length).toBeLessThan(shareLimits.link);
    expect(await refusal(bomb)).toMatch(/larger than 256 KB/);
  });

  test('cannot be made of too much, and says how much', async () => {
    const source = random(1);
    const noise = Array.from({ length: 30_000 }, () => String.fromCharCode(33 + source() * 90)).join('');
    await expect(encodeShared({ chapter: 'a/b', cells: [['x', noise]] })).rejects.toThrow(/would have \d\d,\d{3} char/);
    const long = encodeShared({ chapter: 'a/b', cells: [['x', 'a'.repeat(shareLimits.inside)]] });
    await expect(long).rejects.toThrow(ShareError);
  });
});

describe('for a chapter', () => {
  test('cells that it does not have are named and left out', () => {
    const shared: Shared = {
      chapter: 'a/b',
      cells: [
        ['x', '1'],
        ['gone', '2'],
      ],
    };
    expect(forChapter(shared, 'a/b', ['x', 'y'])).toEqual({ cells: [['x', '1']], unknown: ['gone'] });
  });

  test('a link of another chapter, or with none of its cells, is refused', () => {
    expect(() => forChapter(one, 'a/b', ['weights'])).toThrow(/another chapter \(mathematics\/neuron\)/);
    expect(() => forChapter(one, one.chapter, ['x'])).toThrow(/none of the cells/);
  });
});

/** A text of up to 300 characters of every kind: code, Chinese, controls, halves of surrogate pairs. */
function randomText(source: Random): string {
  const length = Math.floor(source() ** 2 * 300);
  const kinds = [
    () => 32 + Math.floor(source() * 95),
    () => 0x4e00 + Math.floor(source() * 0x5000),
    () => Math.floor(source() * 0x10000),
    () => 10,
  ];
  const kind = kinds[Math.floor(source() * kinds.length)] ?? (() => 32);
  return Array.from({ length }, () => String.fromCharCode(source() < 0.8 ? kind() : 32)).join('');
}

describe('fuzzed', () => {
  test('10,000 random texts come back as they were', async () => {
    const source = random(7);
    for (let link = 0; link < 500; link++) {
      const cells = Array.from({ length: 20 }, (_, i): [string, string] => [`cell-${i}`, randomText(source)]);
      expect(await decodeShared(await encodeShared({ chapter: 'part/chapter', cells }))).toEqual({
        chapter: 'part/chapter',
        cells,
      });
    }
  });

  test('10,000 mutated links are refused with a message or hold what a link may hold', async () => {
    const source = random(11);
    const below = (n: number) => Math.floor(source() * n);
    const links = await Promise.all(
      [
        one,
        {
          chapter: 'a/b',
          cells: [
            ['x', 'print(1);\n'.repeat(200)],
            ['y', '图'.repeat(99)],
          ],
        } satisfies Shared,
      ].map(encodeShared),
    );
    const pick = (): string => links[below(links.length)] ?? '';
    const flip = (bytes: Uint8Array<ArrayBuffer>) => {
      const at = below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
      return bytes;
    };
    const dataOf = (link: string) => fromBase64url(link.split('.')[2] ?? '');
    const splice = <T extends string | Uint8Array<ArrayBuffer>>(a: T, b: T): [T, T] => [
      a.slice(0, below(a.length)) as T,
      b.slice(below(b.length)) as T,
    ];
    const joined = (a: Uint8Array, b: Uint8Array) => Uint8Array.from([...a, ...b]);
    const mutations: readonly (() => string)[] = [
      () => pick().slice(0, below(600)),
      () => splice(pick(), pick()).join(''),
      () => `#code.${String.fromCharCode(...Array.from({ length: below(200) }, () => below(256)))}`,
      // Those below have the right fingerprint, so that what lies behind it is tried.
      () => signed(toBase64url(flip(dataOf(pick())))),
      () => signed(toBase64url(flip(flip(flip(dataOf(pick())))))),
      () => signed(toBase64url(joined(...splice(dataOf(pick()), dataOf(pick()))))),
      () => signed(toBase64url(Uint8Array.from({ length: 1 + below(200) }, () => below(256)))),
      () => signed(toBase64url(dataOf(pick()).slice(0, 1 + below(100)))),
    ];
    let taken = 0;
    for (let i = 0; i < 10_000; i++) {
      const link = mutations[i % mutations.length]?.() ?? '';
      try {
        const { cells } = await decodeShared(link);
        taken += 1;
        expect(JSON.stringify(cells).length).toBeLessThanOrEqual(shareLimits.inside);
      } catch (error) {
        if (!(error instanceof ShareError)) throw error;
      }
    }
    expect(taken).toBeLessThan(2000);
  });
});
