import { backend_util } from '@tensorflow/tfjs-core';
import { CourseError } from '../course/course-error.ts';
import { say } from './words.ts';

interface ConvolutionAttrs {
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  readonly dataFormat?: 'NHWC' | 'NCHW';
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
  readonly dilations?: [number, number] | number;
}

/**
 * Sizes of a convolution, depthwise or not.
 * @throws CourseError when the channels come first: the back end has nothing for that
 */
export function convolutionInfo(
  pictureShape: readonly number[],
  filterShape: readonly number[],
  { strides, pad, dataFormat = 'NHWC', dimRoundingMode, dilations = 1 }: ConvolutionAttrs,
  depthwise = false,
): backend_util.Conv2DInfo {
  if (dataFormat !== 'NHWC') throw new CourseError(say((words) => words.channelsFirst));
  return backend_util.computeConv2DInfo(
    pictureShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    ...([strides, dilations, pad, dimRoundingMode, depthwise] as const),
  );
}
