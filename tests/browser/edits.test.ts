/** Edits: kept as they are typed, compared, put back, told from the course's later text, carried in a file. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { append, choose, codeOf, entry, firstChapter, small, stored } from './editing.ts';
import { cell, openPage, sites, withPage } from './harness.ts';

const en = firstChapter('en');
const zh = firstChapter('zh');
const key = (name: string, { chapter } = en) => `/edit:${chapter}:${name}`;
const original = (name: string) => en.originals[name] ?? '';

async function contents(download: Download): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'work-'));
  try {
    await download.saveAs(join(folder, 'file'));
    return readFileSync(join(folder, 'file'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All that the browser stores. */
function everything(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries(Object.entries(localStorage)) as Record<string, string>);
}

/** Opens the chapter with edits that were stored before. */
async function openWith(page: Page, entries: Readonly<Record<string, string>>, path = en.path): Promise<void> {
  await openPage(page, '404.html').catch(() => undefined);
  await page.evaluate((all) => {
    for (const [name, value] of Object.entries(all)) localStorage.setItem(name, value);
  }, entries);
  await openPage(page, path);
}

describe('an edit', () => {
  test('is kept as it is typed, marked, compared with the course’s text, and put back', async () => {
    await withPage(async (page) => {
      await openPage(page, en.path);
      await append(page, en.first, '\nprint("mine");');
      await cell(page, en.first).getByText('modified').waitFor();
      await page.reload();
      await cell(page, en.first).getByText('modified').waitFor();
      expect(await codeOf(page, en.first)).toBe(`${original(en.first)}\nprint("mine");`);

      await cell(page, en.first).locator('[data-more]').click();
      await page.getByRole('button', { name: /^Difference/ }).click();
      const dialog = page.getByRole('dialog');
      const added = dialog.locator('li.added');
      await added.waitFor();
      expect(await added.innerText()).toMatch(/\+\s*added\s*print\("mine"\);/);
      expect(await dialog.innerText()).toContain('0 lines removed, one line added.');
      expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Reset to the course’s text' }).click();
      expect(await codeOf(page, en.first)).toBe(original(en.first));
      expect(await entry(page, key(en.first))).toBeNull();
      await page.locator('[data-notice]').getByRole('button', { name: 'Undo' }).click();
      expect(await codeOf(page, en.first)).toContain('print("mine");');
    }, small);
  });

  test('made before the notebook has loaded goes into the saved edit, and nothing of it is lost', async () => {
    await withPage(async (page) => {
      const { promise: loaded, resolve: load } = Promise.withResolvers<undefined>();
      await page.route(/\/app\.[^/]*\.js$/, async (route) => {
        await loaded;
        await route.continue();
      });
      await openWith(page, { [key(en.first)]: stored('print("mine");', original(en.first)) });
      expect(await codeOf(page, en.first)).toBe('print("mine");');
      await append(page, en.first, '\nprint("early");');
      await append(page, en.second, '\nprint("early");');
      load(undefined);
      await cell(page, en.second).getByText('modified').waitFor();
      expect(await codeOf(page, en.first)).toBe('print("mine");\nprint("early");');
      expect(await codeOf(page, en.second)).toBe(`${original(en.second)}\nprint("early");`);
      expect(await entry(page, key(en.first))).toContain('early');
    }, small);
  });

  test('shows in the other language, as no change of the course’s', async () => {
    await withPage(async (page) => {
      await openWith(page, { [key(en.first)]: stored('print("mine");', original(en.first)) }, zh.path);
      await cell(page, zh.first).getByText('已修改').waitFor();
      expect(await codeOf(page, zh.first)).toBe('print("mine");');
      expect(await cell(page, zh.first).getByText('更新了').count()).toBe(0);
    }, small);
  });

  test('of a text that the course has changed since is kept, and both are offered', async () => {
    await withPage(async (page) => {
      const old = stored('print("mine");', 'an earlier text');
      await openWith(page, { [key(en.first)]: old });
      const here = cell(page, en.first);
      await here.getByText('The course’s text of this cell has changed').waitFor();
      expect(await codeOf(page, en.first)).toBe('print("mine");');
      await expectAccessible(page);
      await here.getByRole('button', { name: 'Difference' }).click();
      await page.getByRole('dialog').locator('li.removed').first().waitFor();
      await page.keyboard.press('Escape');
      await here.getByRole('button', { name: 'Keep mine' }).click();
      await here.getByText('The course’s text of this cell has changed').waitFor({ state: 'detached' });
      expect(await entry(page, key(en.first))).toBe(stored('print("mine");', original(en.first)));

      await openWith(page, { [key(en.first)]: old });
      await here.getByRole('button', { name: 'Take the course’s' }).click();
      await here.getByText('The course’s text of this cell has changed').waitFor({ state: 'detached' });
      expect(await codeOf(page, en.first)).toBe(original(en.first));
    }, small);
  });

  test('of a cell that no longer exists wakes nothing, and goes into the file', async () => {
    await withPage(async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const gone = { [key('gone')]: stored('print("kept");', '') };
      await openWith(page, gone);
      await page.waitForLoadState('networkidle');
      expect(asked.filter((url) => /\/app\.[^/]*\.js$/.test(url))).toEqual([]);
      const [download] = await Promise.all([page.waitForEvent('download'), choose(page, 'save-work')]);
      expect((await contents(download)).toString()).toContain('print(\\"kept\\");');
    }, small);
  });

  test('has a key of its own on each base of a host', async () => {
    await withPage(async (page) => {
      await openPage(page, en.path, sites.course);
      // What the course at the host's root would have stored.
      await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
        key(en.first),
        stored('print("root");', original(en.first)),
      ] as const);
      await page.evaluate(() => localStorage.setItem('/theme', 'dark'));
      await page.reload();
      await append(page, en.first, '\nprint("course");');
      await cell(page, en.first).getByText('modified').waitFor();
      expect(await codeOf(page, en.first)).toBe(`${original(en.first)}\nprint("course");`);
      await page.locator('[data-theme-switch]').click();
      expect(await everything(page)).toEqual({
        '/theme': 'dark',
        '/course/theme': 'light',
        [key(en.first)]: stored('print("root");', original(en.first)),
        [`/course${key(en.first)}`]: stored(`${original(en.first)}\nprint("course");`, original(en.first)),
      });
    }, small);
  });
});

describe('where the browser does not store', () => {
  test('for want of room, the edit stays on the screen with a message, and is saved once there is room', async () => {
    await withPage(async (page) => {
      await page.addInitScript(() => {
        const store = localStorage.setItem.bind(localStorage);
        Storage.prototype.setItem = function (name: string, value: string) {
          if (document.documentElement.classList.contains('full')) throw new DOMException('full', 'QuotaExceededError');
          store(name, value);
        };
      });
      await openPage(page, en.path);
      await page.evaluate(() => document.documentElement.classList.add('full'));
      await append(page, en.first, '\nprint("mine");');
      const alert = cell(page, en.first).getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain('storage is full');
      expect(await codeOf(page, en.first)).toContain('print("mine");');
      await expectAccessible(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        alert.getByRole('button', { name: 'Save to a file' }).click(),
      ]);
      expect((await contents(download)).toString()).toContain('print(\\"mine\\");');
      await page.evaluate(() => document.documentElement.classList.remove('full'));
      await alert.getByRole('button', { name: 'Try again' }).click();
      await alert.waitFor({ state: 'detached' });
      expect(await entry(page, key(en.first))).toContain('mine');
    }, small);
  });

  test('at all, the edit stays on the screen with a message', async () => {
    await withPage(async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('no', 'SecurityError');
          },
        });
      });
      await openPage(page, zh.path);
      await append(page, zh.first, '\nprint("mine");');
      const alert = cell(page, zh.first).getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toContain('不允许课程存储');
      expect(await codeOf(page, zh.first)).toContain('print("mine");');
    }, small);
  });
});

describe('in two tabs', () => {
  test('a cell that is not being edited follows the other tab; one that is asks which text to keep', async () => {
    await withPage(async (page) => {
      const other = await page.context().newPage();
      await openPage(page, en.path);
      await openPage(other, en.path);
      await append(page, en.first, '\nprint("one");');
      await append(other, en.second, '\nprint("two");');
      await cell(page, en.second).getByText('modified').waitFor();
      expect(await codeOf(page, en.second)).toContain('print("two");');
      expect(await page.locator('[data-notice]').innerText()).toContain(`${en.second} was changed in another tab`);

      await append(other, en.first, '\nprint("two");');
      const alert = cell(page, en.first).getByRole('alert');
      await alert.waitFor();
      expect(await codeOf(page, en.first)).toBe(`${original(en.first)}\nprint("one");`);
      await alert.getByRole('button', { name: 'Take the other tab’s' }).click();
      await alert.waitFor({ state: 'detached' });
      expect(await codeOf(page, en.first)).toBe(await codeOf(other, en.first));
    }, small);
  });
});

describe('all work in a file', () => {
  test('comes back from it: edits and solved exercises of every chapter, and settings', async () => {
    await withPage(async (page) => {
      await openWith(page, {
        '/solved:elsewhere/another:yours': '2026-11-20T08:00:00.000Z',
        '/solved:elsewhere/other:yours': '2026-11-21T08:00:00.000Z',
        [key(en.first)]: stored('print("first");', original(en.first)),
        '/edit:elsewhere/other:cell': stored('print("elsewhere");', ''),
        '/theme': 'dark',
        '/backend': 'cpu',
      });
      const before = await everything(page);
      const [download] = await Promise.all([page.waitForEvent('download'), choose(page, 'save-work')]);
      expect(download.suggestedFilename()).toMatch(/^networks-by-hand-work-\d{4}-\d\d-\d\d\.json$/);
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      expect(await codeOf(page, en.first)).toBe(original(en.first));
      await append(page, en.first, '\nprint("newer");');

      await choose(page, 'open-work');
      const dialog = page.getByRole('dialog');
      const file = { name: 'work.json', mimeType: 'application/json', buffer: await contents(download) };
      await dialog.locator('input[type=file]').setInputFiles(file);
      await dialog.getByText('It holds 2 edits in 2 chapters.').waitFor();
      expect(await dialog.innerText()).toMatch(new RegExp(`${en.first}\\s*replaces your edit`));
      expect(await dialog.innerText()).toContain('2 exercises are marked as solved, 2 of them new here.');
      expect(await dialog.innerText()).toContain('theme: dark · back end: cpu');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      expect(await codeOf(page, en.first)).toContain('print("newer");');
      expect(await entry(page, '/edit:elsewhere/other:cell')).toBeNull();

      await choose(page, 'open-work');
      await dialog.locator('input[type=file]').setInputFiles(file);
      await dialog.getByRole('button', { name: 'Open all, replacing one edit of mine' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await codeOf(page, en.first)).toBe('print("first");');
      expect(await everything(page)).toEqual(before);
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
      expect(page.workers()).toEqual([]);
    }, small);
  });

  test('that is wrong, cut short, huge or another course’s is refused with a message, and nothing is lost', async () => {
    await withPage(async (page) => {
      await openWith(page, { [key(en.first)]: stored('print("first");', original(en.first)) });
      const before = await everything(page);
      await choose(page, 'open-work');
      const dialog = page.getByRole('dialog');
      const files: readonly [string, Buffer, RegExp][] = [
        ['picture.png', Buffer.from('\u0089PNG'), /no work file/],
        ['short.json', Buffer.from('{"format":"course work","version":1,"course":"Netw'), /only a part/],
        [
          'other.json',
          Buffer.from('{"format":"course work","version":1,"course":"Cooking"}'),
          /another course \(Cooking\)/,
        ],
        ['huge.json', Buffer.alloc(17 * 2 ** 20 + 1, ' '), /at most 16 MB/],
      ];
      for (const [name, buffer, message] of files) {
        await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
        await dialog.getByText(message).waitFor();
      }
      expect(await everything(page)).toEqual(before);
    }, small);
  });
});
