/** Every cell of every chapter does in both languages what its recording shows. */
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/course/language.ts';
import { chapterCells } from '../../src/markdown/cells.ts';
import { chapterFolders } from '../../src/tasks/chapter-folders.ts';
import { compareOutputs, compareStructure, otherBackend, sameBackend } from '../../src/tasks/compare-outputs.ts';
import { recordingBackend } from '../../src/tasks/recorded.ts';
import { planOf, recordedOutputs } from '../../src/tasks/rerun-plan.ts';
import { runChapter } from '../../src/tasks/run-chapter.ts';
import { sites, withPage } from './harness.ts';

/** A long chapter on a busy machine, in milliseconds. */
const patience = 300_000;

describe.concurrent.each(chapterFolders())('the cells of $slug', ({ slug, folder }) => {
  test.each(languages)(
    'show in %s what was recorded',
    async (language) => {
      const { cells } = await chapterCells(folder, language);
      const recorded = new Map(cells.map(({ name }) => [name, recordedOutputs(folder, name)]));
      const { inputs, loose } = planOf(folder, cells, recorded)[language];
      await withPage(async (page) => {
        const address = `${sites.root.origin}${sites.root.base}${language}/${slug}/`;
        const { runs, backend } = await runChapter(page, address, inputs);
        const tolerance = backend === recordingBackend ? sameBackend : otherBackend;
        const found = cells.flatMap(({ name }) => {
          const [before, now] = [recorded.get(name)?.[language] ?? [], runs.get(name)?.outputs ?? []];
          const differences = loose.has(name) ? compareStructure(before, now) : compareOutputs(before, now, tolerance);
          return differences.map((difference) => `${name}: ${difference}`);
        });
        expect(found).toEqual([]);
      });
    },
    patience,
  );
});
