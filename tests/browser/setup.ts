/** Builds the site at both bases, serves it, and starts the one Chromium that all browser tests share. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { build } from '../../src/tasks/build.ts';
import { chromiumArguments, chromiumPath } from '../../src/tasks/chromium.ts';
import { serve } from '../../src/tasks/serve.ts';

export interface Address {
  readonly origin: string;
  readonly base: string;
  /** Folder that is served. */
  readonly dir: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The site at the root of a host that sends headers, of one that sends none, and below a path. */
    sites: { readonly root: Address; readonly bare: Address; readonly course: Address };
    browser: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await build('/', 'dist');
  const course = await build('/course/', '.cache/dist-course');
  const served = await Promise.all([
    serve({ ...root, headers: true, port: 0 }),
    serve({ ...root, headers: false, port: 0 }),
    serve({ ...course, headers: true, port: 0 }),
  ]);
  const [{ origin: atRoot }, { origin: bare }, { origin: atCourse }] = served;
  project.provide('sites', {
    root: { ...root, origin: atRoot },
    bare: { ...root, origin: bare },
    course: { ...course, origin: atCourse },
  });
  const browser = await chromium.launchServer({ executablePath: await chromiumPath(), args: [...chromiumArguments] });
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await Promise.all(served.map(({ close }) => close()));
  };
}
