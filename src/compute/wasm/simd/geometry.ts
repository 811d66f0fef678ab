import type { backend_util } from '@tensorflow/tfjs-core';

/**
 * The numbers of a convolution or a pooling that its functions in WebAssembly take, in this order. Pictures are
 * [batch, height, width, channels].
 */
export const geometryParams = {
  height: 'i32',
  width: 'i32',
  channels: 'i32',
  outHeight: 'i32',
  outWidth: 'i32',
  filterHeight: 'i32',
  filterWidth: 'i32',
  strideHeight: 'i32',
  strideWidth: 'i32',
  dilationHeight: 'i32',
  dilationWidth: 'i32',
  padTop: 'i32',
  padLeft: 'i32',
} as const;

export type Geometry = readonly number[];

export function geometryOf(info: backend_util.Conv2DInfo): Geometry {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, filterHeight, filterWidth, padInfo } = info;
  const { strideHeight, strideWidth, dilationHeight, dilationWidth } = info;
  return [
    ...[inHeight, inWidth, inChannels, outHeight, outWidth, filterHeight, filterWidth],
    ...[strideHeight, strideWidth, dilationHeight, dilationWidth, padInfo.top, padInfo.left],
  ];
}
