/** Starts the worker as the notebook does: a module worker from a `blob:` address, under the page's policy. */
import workerAddress from './worker.ts?worker&url';
import type { Found, Question } from './worker.ts';

function find(choice: Question['choice'], safari: boolean): Promise<Found> {
  const program = `import ${JSON.stringify(new URL(workerAddress, location.href).href)};`;
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const worker = new Worker(address, { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<Found | 'ready'>) => {
      if (data === 'ready')
        worker.postMessage({ root: new URL('./', location.href).href, choice, safari } satisfies Question);
      else resolve(data);
    };
  });
}

Object.assign(window, { find });
