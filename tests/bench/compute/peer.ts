import type { Order } from './training.ts';

/** Imports a peer's bundle, which lies beside the bench's page. */
export async function peer<T>(name: string, { root }: Order): Promise<T> {
  return (await import(/* @vite-ignore */ new URL(`peers/${name}.js`, root).href)) as T;
}
