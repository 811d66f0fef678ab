import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Fails with all that axe finds on a page, or within a part of one. */
export async function expectAccessible(part: Page | Locator): Promise<void> {
  // Given the root element, axe applies its rules for whole pages too.
  const root = 'goto' in part ? part.locator('html') : part;
  await root.page().evaluate(axe.source);
  const found = await root.evaluate(async (element) => {
    const { violations } = await window.axe.run(element, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
    );
  });
  expect(found).toEqual([]);
}
