/**
 * Makes the context that TensorFlow.js computes on by WebGL. Left to itself it makes one for an `OffscreenCanvas`, except in Safari,
 * where it wants a canvas of the page, which a worker has not; handed one, it works there as well.
 */
export function giveContext(
  hand: (version: number, context: WebGLRenderingContext) => void,
  acceptSoftware: boolean,
): void {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    failIfMajorPerformanceCaveat: !acceptSoftware,
  });
  if (context !== null) hand(2, context);
}
