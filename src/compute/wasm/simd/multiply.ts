import { define, type Definition } from './assemble.ts';
import { call, f32, i32, loop, select, when, whileLess, type Code } from './instructions.ts';
import { range, tileName, type Layout } from './tile.ts';

/**
 * C = A·B, or C + A·B, by tiles. A [rows, depth] as the tiles want it; B packed in panels of 8 columns (see pack.ts), or,
 * where `bRow` is not 0, as it lies, with rows `bRow` bytes apart and a multiple of 4 columns; C [rows, columns] with rows `cRow` bytes apart. At the edges a tile goes to `spare` (192 bytes) and what belongs to C is
 * copied from there. Panels outside, tiles inside: a panel stays in the nearest cache while all rows of A pass it.
 */
export function multiply(layout: Layout, tallest: number): Definition {
  return define(
    `multiply${layout}`,
    {
      a: 'i32',
      aRow: 'i32',
      b: 'i32',
      bRow: 'i32',
      c: 'i32',
      cRow: 'i32',
      rows: 'i32',
      columns: 'i32',
      depth: 'i32',
      accumulate: 'i32',
      spare: 'i32',
    },
    ({ a, aRow, b, bRow, c, cRow, rows, columns, depth, accumulate, spare }, local) => {
      const [j, i, width, step] = [local('i32'), local('i32'), local('i32'), local('i32')];
      const [aTile, cTile, height] = [local('i32'), local('i32'), local('i32')];
      const [y, x, from, to] = [local('i32'), local('i32'), local('i32'), local('i32')];
      /** From one tile of A to the next, in bytes. */
      const down = (tiles: number) => (layout === 'rows' ? i32.mul(aRow, tiles) : 4 * tiles);
      const run = (r: number, vectors: number, whole: boolean): Code =>
        call(
          { name: tileName(r, vectors, layout) },
          ...[aTile, aRow, b, step, whole ? cTile : spare, whole ? cRow : 16 * vectors, depth],
          whole ? accumulate : 0,
        );
      /** As many rows as are left, at most `tallest`. */
      const byHeight = (vectors: number, whole: boolean): Code =>
        range(tallest).reduceRight<Code>(
          (others, r) => when(i32.eq(height, r + 1), run(r + 1, vectors, whole), others),
          [],
        );
      const copySpare: Code = [
        from.set(spare),
        loop(y, 0, height, 1, [
          to.set(i32.add(cTile, i32.mul(y, cRow))),
          loop(x, 0, width, 1, [
            when(accumulate, f32.store(to, f32.add(f32.load(to), f32.load(from))), f32.store(to, f32.load(from))),
            to.add(4),
            from.add(4),
          ]),
          from.add(i32.sub(select(32, 16, i32.gt(width, 4)), i32.shl(width, 2))),
        ]),
      ];
      return [
        loop(j, 0, columns, 8, [
          width.set(i32.min(8, i32.sub(columns, j))),
          step.set(select(bRow, select(32, 16, i32.gt(width, 4)), bRow)),
          aTile.set(a),
          cTile.set(i32.add(c, i32.shl(j, 2))),
          i.set(0),
          whileLess(i, rows, [
            height.set(i32.min(tallest, i32.sub(rows, i))),
            when(
              i32.eq(width, 8),
              when(i32.eq(height, tallest), run(tallest, 2, true), byHeight(2, true)),
              when(i32.eq(width, 4), byHeight(1, true), [
                when(i32.gt(width, 4), byHeight(2, false), byHeight(1, false)),
                copySpare,
              ]),
            ),
            aTile.add(down(tallest)),
            cTile.add(i32.mul(cRow, tallest)),
            i.add(tallest),
          ]),
          b.add(select(32, i32.mul(step, depth), bRow)),
        ]),
      ];
    },
  );
}
