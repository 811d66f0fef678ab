/** Builds the site and finds a Jupyter for its notebooks. */
import type { TestProject } from 'vitest/node';
import { build } from '../../src/tasks/build.ts';
import { findJupyter, type Jupyter } from '../../src/tasks/jupyter.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site, and what executes its notebooks; null where it cannot be had. */
    exported: { readonly dir: string; readonly jupyter: Jupyter | null };
  }
}

export default async function setup(project: TestProject): Promise<void> {
  const { dir } = await build('/', 'dist');
  const jupyter = await findJupyter();
  project.provide('exported', { dir, jupyter: 'missing' in jupyter ? null : jupyter });
}
