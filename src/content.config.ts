import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

/** Front matter is checked by `src/course`, which names file and line. An entry's id is its path: `04-mathematics/01-neuron/en`. */
export const collections = {
  chapters: defineCollection({
    loader: glob({
      base: 'content',
      pattern: '*/*/{en,zh}.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
  }),
};
