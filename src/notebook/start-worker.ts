/**
 * Starts a module worker from a `blob:` address. Such a worker inherits the page's content security policy on any host,
 * with headers or without, which a worker loaded from its own address does not.
 */
export function startWorker(address: string | URL): Worker {
  const absolute = new URL(address, document.baseURI).href;
  const blob = new Blob([`import ${JSON.stringify(absolute)};`], { type: 'text/javascript' });
  const url = URL.createObjectURL(blob);
  // The address must outlive the fetch, which has no event of its own; it is one short string, freed with the page.
  return new Worker(url, { type: 'module', name: 'kernel' });
}
