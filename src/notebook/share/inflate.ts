/** Deflate, as the browser has it, with an end to what it may yield. */

/** The data went on after its cap. */
export class TooMuch extends Error {}

/** Bytes handed to the decompressor at a time: each makes at most about a thousand times as many. */
const piece = 512;

function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.length) return void controller.close();
        controller.enqueue(bytes.slice(at, at + piece));
        at += piece;
      },
    },
    { highWaterMark: 0 },
  );
}

async function read(stream: ReadableStream<Uint8Array>, cap: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > cap) {
      void reader.cancel().catch(() => undefined);
      throw new TooMuch();
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return read(inPieces(bytes).pipeThrough(new CompressionStream('deflate-raw')), Infinity);
}

/**
 * Stops as soon as more than `cap` bytes have come out.
 * @throws TooMuch; TypeError where the data is not deflated or is cut short
 */
export function inflate(bytes: Uint8Array<ArrayBuffer>, cap: number): Promise<Uint8Array<ArrayBuffer>> {
  return read(inPieces(bytes).pipeThrough(new DecompressionStream('deflate-raw')), cap);
}
