/** Every input by keys and by mouse, with what rests on it; values that come one after another; progress. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ChapterCells } from '../../src/notebook/compiled.ts';
import { inputLimits } from '../../src/protocol/input.ts';
import { expectAccessible } from './accessible.ts';
import { cell, clickRun, clickStop, openPage, outputOf, retype, runCell, waitForState, withPage } from './harness.ts';

const path = 'mathematics/gradient-descent/';
/** For what comes at once on a machine that has nothing else to do. */
const patience = { timeout: 20_000 } as const;

/** Opens the chapter and gives its first cells other texts; hands over their names. The editor closes open braces by itself. */
async function withCells(
  texts: readonly string[],
  use: (page: Page, names: readonly [string, string]) => Promise<void>,
  { language = 'en', ...options }: Parameters<typeof withPage>[1] & { language?: 'en' | 'zh' } = {},
): Promise<void> {
  await withPage(async (page) => {
    await openPage(page, `${language}/${path}`);
    const { cells } = JSON.parse((await page.locator('#chapter-cells').textContent()) ?? '') as ChapterCells;
    const [first = '', second = ''] = cells.map(({ name }) => name);
    for (const [index, text] of texts.entries()) await retype(page, index === 0 ? first : second, text);
    await use(page, [first, second]);
  }, options);
}

const all = (zh: boolean): string => {
  const say = (en: string, chinese: string): string => JSON.stringify(zh ? chinese : en);
  return `
const seen = {
  range: view(Inputs.range([1, 100], { label: ${say('how far each step goes down the slope', '学习率，也就是每一步沿负梯度方向走多远')}, transform: Math.log, value: 10, format: (x) => x.toFixed(1) + ${say(' cm', ' 厘米')} })),
  number: view(Inputs.number([0, 9], { label: ${say('count', '个数')}, step: 1, value: 3 })),
  select: view(Inputs.select([{ n: 1 }, { n: 2 }, { n: 3 }], { label: ${say('network', '网络')}, format: () => ${say('same', '相同')} })).n,
  several: view(Inputs.select(["a", "b", "c"], { label: ${say('letters', '字母')}, multiple: true })),
  radio: view(Inputs.radio(["p", "q"], { label: ${say('way', '方式')} })),
  checkbox: view(Inputs.checkbox(["x", "y"], { label: ${say('axes', '坐标轴')}, value: ["y"] })),
  toggle: view(Inputs.toggle({ label: ${say('shuffle', '打乱')} })),
  text: view(Inputs.text({ label: ${say('name', '名称')}, minlength: 2 })),
  area: view(Inputs.textarea({ label: ${say('notes', '笔记')}, submit: true })),
  button: view(Inputs.button([[${say('more', '加一')}, (n) => n + 1], [${say('none', '清零')}, () => 0]], { label: ${say('tally', '计数')}, value: 0 })),
  file: await view(Inputs.file({ label: ${say('data', '数据')}, accept: ".csv" }))?.csv({ typed: true }),
  draw: view(Inputs.draw({ label: ${say('pad', '画板')}, size: 8 })).reduce((a, b) => a + b) > 0,
};`;
};
const dependant = 'print(JSON.stringify(seen));';

interface Seen {
  readonly range: number;
  readonly number: number;
  readonly select: number;
  readonly several: string[];
  readonly radio: string | null;
  readonly checkbox: string[];
  readonly toggle: boolean;
  readonly text: string;
  readonly area: string;
  readonly button: number;
  readonly file?: unknown;
  readonly draw: boolean;
}

/** Does something to an input, and waits until the cell that rests on it shows what comes of it. */
async function expectAfter(page: Page, name: string, act: () => Promise<void>, wanted: Partial<Seen>): Promise<void> {
  await act();
  await expect
    .poll(async () => JSON.parse(await outputOf(page, name).locator('[data-slot]').innerText()) as Seen, patience)
    .toMatchObject(wanted);
}

const point = async (on: Locator, x: number, y: number): Promise<[number, number]> => {
  await on.scrollIntoViewIfNeeded();
  const box = (await on.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return [box.x + x * box.width, box.y + y * box.height];
};

/** Drops a file, made in the page, on an input. */
async function drop(on: Locator, name: string, text: string, bytes = text.length): Promise<void> {
  await on.evaluate(
    (element, [fileName, content, size]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content, new Uint8Array(size - content.length)], fileName));
      for (const type of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    },
    [name, text, bytes] as const,
  );
}

test('every input works by keys and by mouse, and what rests on it follows', async () => {
  await withCells([all(false), dependant], async (page, [first, second]) => {
    expect(await runCell(page, second)).toBe('done');
    const output = outputOf(page, first);
    const key =
      (label: string, ...keys: string[]) =>
      async (): Promise<void> => {
        const control = output.getByLabel(label, { exact: true });
        await control.focus();
        for (const each of keys) await page.keyboard.press(each);
      };
    const after = (act: () => Promise<void>, wanted: Partial<Seen>) => expectAfter(page, second, act, wanted);

    const slider = output.getByRole('slider');
    await after(key('how far each step goes down the slope', 'Home'), { range: 1 });
    expect(await slider.getAttribute('aria-valuetext')).toBe('1.0 cm');
    await after(async () => page.mouse.click(...(await point(slider, 0.995, 0.5))), { range: 100 });
    await after(key('count', 'ArrowUp', 'Tab'), { number: 4 });
    await after(key('network', 'ArrowDown'), { select: 2 });
    await after(async () => void (await output.getByLabel('network', { exact: true }).selectOption({ index: 2 })), {
      select: 3,
    });
    await after(key('letters', 'ArrowDown', 'Shift+ArrowDown'), { several: ['a', 'b'] });
    await after(async () => void (await output.getByLabel('letters', { exact: true }).selectOption(['c'])), {
      several: ['c'],
    });
    await after(key('p', 'Space'), { radio: 'p' });
    await after(() => output.getByLabel('q', { exact: true }).click(), { radio: 'q' });
    await after(key('x', 'Space'), { checkbox: ['x', 'y'] });
    await after(() => output.getByLabel('y', { exact: true }).click(), { checkbox: ['x'] });
    await after(key('shuffle', 'Space'), { toggle: true });
    await after(() => output.getByText('shuffle').click(), { toggle: false });

    await after(key('name', 'a', 'b'), { text: 'ab' });
    await key('name', 'Backspace')();
    expect(await output.getByText('at least 2 characters').isVisible()).toBe(true);
    await after(() => output.getByLabel('name', { exact: true }).fill('a long one'), { text: 'a long one' });
    await key('notes', 'o', 'n', 'e')();
    await after(key('notes', 'End', 'Tab', 'Enter'), { area: 'one', text: 'a long one' });

    const more = output.getByRole('button', { name: 'more' });
    await after(
      async () => {
        await more.press('Enter');
        await more.press('Enter');
      },
      { button: 2 },
    );
    await after(() => output.getByRole('button', { name: 'none' }).click(), { button: 0 });

    const pad = output.locator('canvas');
    await after(
      async () => {
        await pad.focus();
        for (const each of ['Space', 'ArrowLeft']) await page.keyboard.press(each);
      },
      { draw: true },
    );
    await after(() => output.getByRole('button', { name: 'Clear' }).click(), { draw: false });
    await after(
      async () => {
        await page.mouse.move(...(await point(pad, 0.3, 0.3)));
        await page.mouse.down();
        await page.mouse.move(...(await point(pad, 0.6, 0.6)));
        await page.mouse.up();
      },
      { draw: true },
    );

    const field = output.getByLabel('data', { exact: true });
    const chooser = page.waitForEvent('filechooser');
    await field.focus();
    await page.keyboard.press('Enter');
    const csv = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('w,b\n1,2\n') };
    await after(async () => (await chooser).setFiles(csv), { file: [{ w: 1, b: 2 }], select: 3, button: 0 });
    expect(await output.getByText('a.csv').innerText()).toMatch(/a\.csv\s*· 8 B/);
    const zone = output.locator('.drop');
    await after(() => drop(zone, 'b.csv', 'w\n3'), { file: [{ w: 3 }] });
    await drop(zone, 'b.txt', 'w\n4');
    expect(await output.getByRole('alert').innerText()).toContain('b.txt is not of the kind');
    await drop(zone, 'c.csv', 'w\n5', inputLimits.fileBytes + 1);
    await expect
      .poll(() => output.getByRole('alert').innerText(), patience)
      .toMatch(/67\.1 MB; at most 67\.1 MB|at most/);
    await output.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => outputOf(page, second).innerText(), patience).not.toContain('"file"');
    await after(async () => {}, { text: 'a long one' });
  });
});

test.each(['light', 'dark'] as const)('inputs have nothing that axe finds and fit 390 pixels, %s', async (theme) => {
  const language = theme === 'light' ? 'en' : 'zh';
  await withCells(
    [`${all(language === 'zh')}\nprogress(1, 3, "…");`],
    async (page, [first]) => {
      expect(await runCell(page, first)).toBe('done');
      await page.setViewportSize({ width: 390, height: 844 });
      await expectAccessible(outputOf(page, first));
      const [wide, value] = await outputOf(page, first).evaluate((element) => {
        const slider = element.querySelector('input[type="range"]')?.getBoundingClientRect();
        const text = element.querySelector('.slider .value')?.getBoundingClientRect();
        return [element.scrollWidth - element.clientWidth, (text?.y ?? 1000) - (slider?.y ?? 0)] as const;
      });
      expect(wide).toBeLessThanOrEqual(0);
      // The value stands beside the slider however long the label is.
      expect(Math.abs(value)).toBeLessThan(12);
      if (language === 'zh') expect(await outputOf(page, first).locator('.file').innerText()).not.toMatch(/[a-z]{4}/);
    },
    { language, colorScheme: theme },
  );
});

describe('values that come one after another', () => {
  const counter = 'display((function* () { for (let i = 0; ; i++) yield `value ${i}`; })());';
  const count = async (page: Page, name: string): Promise<number> =>
    Number(/value (\d+)/.exec(await outputOf(page, name).innerText())?.[1] ?? -1);

  test('a generator’s are shown in one place until Stop; the cell runs all the while', async () => {
    await withCells([counter], async (page, [first]) => {
      await clickRun(page, first);
      await expect.poll(() => count(page, first), patience).toBeGreaterThan(5);
      const before = await count(page, first);
      await expect.poll(() => count(page, first), patience).toBeGreaterThan(before + 5);
      expect(await cell(page, first).getAttribute('data-state')).toBe('running');
      // Until the run is over, its recording stands in where nothing else has come.
      expect(await outputOf(page, first).locator('[data-slot]:not(.old)').count()).toBe(1);
      await clickStop(page, first);
      await waitForState(page, first, /^stale$/);
      const after = await count(page, first);
      await page.waitForTimeout(150);
      expect(await count(page, first)).toBe(after);
    });
  });

  test('an input that it rests on closes it, and it begins anew', async () => {
    const animation = 'display((function* () { for (let i = 0; ; i++) yield `from ${start}: value ${i}`; })());';
    const slider = 'const start = view(Inputs.range([0, 9], { label: "start", step: 1, value: 1 }));';
    await withCells([slider, animation], async (page, [first, second]) => {
      await clickRun(page, second);
      await expect.poll(() => count(page, second), patience).toBeGreaterThan(3);
      await outputOf(page, first).getByRole('slider').focus();
      await page.keyboard.press('End');
      await expect.poll(() => outputOf(page, second).innerText(), patience).toContain('from 9: value');
      await expect.poll(() => count(page, second), patience).toBeGreaterThan(3);
    });
  });

  test('an async iterable ends the run when it ends, and its error is the cell’s, at its line', async () => {
    const said = [
      '// One after the other.',
      'async function* said() { yield "one"; await new Promise((done) => setTimeout(done, 20)); yield "two"; }',
      'display(said());',
      'display(Promise.resolve("three"));',
    ].join('\n');
    await withCells([said], async (page, [first]) => {
      expect(await runCell(page, first)).toBe('done');
      expect((await outputOf(page, first).innerText()).split(/\n+/).slice(0, 2)).toEqual(['two', 'three']);
      await retype(page, first, said.replace('yield "two"', 'throw new Error("at step two")'));
      expect(await runCell(page, first)).toBe('error');
      const alert = await outputOf(page, first).getByRole('alert').innerText();
      expect(alert).toContain('at step two');
      expect(alert).toContain(`${first}.ts 2:`);
    });
  });
});

describe.each(['en', 'zh'] as const)('progress in /%s', (language) => {
  test('says how long the rest will take, and has a button that ends the run', async () => {
    const loop =
      'for (let i = 0; i <= 400; i++) { progress(i, 400, "…"); await new Promise((done) => setTimeout(done, 50)); }';
    await withCells(
      [loop],
      async (page, [first]) => {
        await clickRun(page, first);
        const left = outputOf(page, first).locator('[data-left]');
        await expect
          .poll(() => left.innerText(), patience)
          .toMatch(language === 'zh' ? /^大约还需 \d+ 秒$/ : /^about \d+ s left$/);
        const seconds = Number(/\d+/.exec(await left.innerText())?.[0]);
        expect(seconds).toBeGreaterThan(10);
        await outputOf(page, first)
          .getByRole('button', { name: language === 'zh' ? '结束本次运行' : 'End this run' })
          .click();
        await waitForState(page, first, /^stale$/, 1000);
        expect(await left.innerText()).toBe('');
      },
      { language },
    );
  });
});

test('the first stroke on a drawing pad counts, though the notebook is still being loaded', async () => {
  await withPage(async (page) => {
    // A notebook that comes late.
    await page.route(/\/_astro\/app\.[^/]*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await openPage(page, 'en/projects/digits/');
    const pad = cell(page, 'draw').locator('canvas');
    await page.mouse.move(...(await point(pad, 0.5, 0.2)));
    await page.mouse.down();
    for (const y of [0.3, 0.5, 0.8]) await page.mouse.move(...(await point(pad, 0.5, y)));
    await page.mouse.up();
    const inked = (): Promise<number> =>
      pad.evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return 0;
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        return Array.from(data).filter((value, index) => index % 4 === 3 && value > 100).length;
      });
    expect(await inked()).toBe(0);
    await expect.poll(inked, patience).toBeGreaterThan(3);
  });
});

test('one key on a recorded input of a cell that does not run by itself stays set', async () => {
  await withPage(async (page) => {
    await openPage(page, 'en/projects/digits/');
    const slider = outputOf(page, 'train').getByRole('slider');
    await slider.focus();
    await waitForState(page, 'train', /^idle$/);
    await page.keyboard.press('End');
    await waitForState(page, 'train', /^stale$/);
    expect(await slider.getAttribute('aria-valuetext')).toBe('30');
  });
});
