import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const chapters = defineCollection({
  loader: glob({ base: './content', pattern: '*/*/{en,zh}.mdx' }),
  schema: z.strictObject({
    title: z.string().min(1),
    lead: z.string().min(1),
    description: z.string().min(1).max(155),
  }),
});

export const collections = { chapters };
