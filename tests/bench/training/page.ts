/** Put into a page: hands programs to a bare worker, one at a time, and says what they measured. */
import workerAddress from './worker.ts?worker&url';

const worker = new Worker(workerAddress, { type: 'module' });

function train(text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number | string>) => {
      if (typeof data === 'number') resolve(data);
      else reject(new Error(data));
    };
    worker.postMessage({ text, root: new URL('./', import.meta.url).href });
  });
}

Object.assign(window, { train });
