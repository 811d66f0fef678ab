import workerAddress from './worker.ts?worker&url';
import type { Question, Report } from './worker.ts';

function compare(backend: Question['backend']): Promise<Report> {
  const worker = new Worker(workerAddress, { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<Report | string>) => {
      if (data === 'ready') worker.postMessage({ root: new URL('./', location.href).href, backend } satisfies Question);
      else if (typeof data === 'string') reject(new Error(data));
      else resolve(data);
    };
  });
}

Object.assign(window, { compare });
