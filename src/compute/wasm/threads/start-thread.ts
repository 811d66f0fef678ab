import address from './thread.ts?worker&url';
import type { StartThread } from './team.ts';

/**
 * Threads start from a `blob:` address, as kernels do: so they inherit the page's policy and its isolation on any host.
 * @param root - absolute address of the site's root, with a trailing slash
 */
export function threadStarter(WorkerHere: typeof Worker, root: string): StartThread {
  const program = `import ${JSON.stringify(new URL(address, root).href)};`;
  return () => {
    const url = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
    // The address must outlive the fetch, which has no event of its own; it is freed with the worker that starts it.
    return new WorkerHere(url, { type: 'module', name: 'thread' });
  };
}
