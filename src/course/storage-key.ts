/**
 * What the site keeps in the reader's `localStorage` has keys that begin with the path the site is served at: two courses
 * on one host share the storage, and must not mix.
 * @param base path the site is served at, with or without a slash at its end
 * @param name of what is kept: `theme`, or the beginning of several such names
 */
export function storageKey(base: string, name: string): string {
  return `${base.replace(/\/$/, '')}/${name}`;
}
