import { define } from './assemble.ts';
import { geometryParams } from './geometry.ts';
import { f32, f32x4, i32 } from './instructions.ts';
import { sweep } from './lanes.ts';
import { eachWindow } from './windows.ts';

/**
 * Spreads each number of dy evenly over the places of its window inside the picture, by whose count the forward pass
 * divides. (Other back ends of TensorFlow.js 4.22 divide by the whole window here, which is wrong at padded edges.)
 *
 * dx [batch, height, width, channels], 0 before; dy [batch, out height, out width, channels].
 */
export const avgPoolGrad = define(
  'avgPoolGrad',
  { dy: 'i32', dx: 'i32', batch: 'i32', ...geometryParams },
  ({ dy, dx, ...g }, local) => {
    const [share, cursor, bytes, to, count] = [local('v128'), local('i32'), local('i32'), local('i32'), local('i32')];
    return [
      bytes.set(i32.shl(g.channels, 2)),
      eachWindow(g, local, ({ place, eachPlace }) => [
        count.set(0),
        eachPlace(count.add(1)),
        cursor.set(0),
        sweep(cursor, bytes, ({ load, store }) => [
          share.set(f32x4.div(load(i32.add(dy, cursor)), f32x4.splat(f32.fromInt(count)))),
          eachPlace([to.set(i32.add(i32.add(dx, place), cursor)), store(to, f32x4.add(load(to), share))]),
        ]),
        dy.add(bytes),
      ]),
    ];
  },
);
