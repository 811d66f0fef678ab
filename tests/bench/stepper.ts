/** How smoothly the stepper is scrubbed, and how soon a large network stands in it. */
import type { Browser, Page } from 'playwright-core';
import { median, timeRow, type Row } from './row.ts';

const small = '2-3-1';
const large = '8-64-64-10';
/** Rows of the heat maps of a large network: its inputs have room as circles. */
const heatRows = 138;
const frames = 300;
const repeats = 7;

async function openStepper(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('[data-stepper]').scrollIntoViewIfNeeded();
  await page.locator('[data-stepper]').hover();
  await page.locator('[data-stepper][data-live]').waitFor();
}

/** Moves the timeline by one step a frame, to the end and back and so on; the milliseconds between the frames. */
async function scrub(page: Page): Promise<number[]> {
  return page.evaluate(async (count) => {
    const range = document.querySelector<HTMLInputElement>('[data-stepper] input[type="range"]');
    if (!range) throw new Error('The stepper has no timeline');
    const last = Number(range.max);
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    for (let i = 0; i <= count; i++) {
      times.push(await frame());
      const place = i % (2 * last);
      range.value = String(place <= last ? place : 2 * last - place);
      range.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    return times.slice(1).map((time, i) => time - (times[i] ?? NaN));
  }, frames);
}

function frameRows(what: string, intervals: readonly number[], note: string): Row[] {
  const ninetyFifth = intervals.toSorted((a, b) => a - b)[Math.floor(intervals.length * 0.95)] ?? NaN;
  const row = (name: string, value: number): Row => ({
    what: `${what}: ${name} between frames`,
    figure: `${value.toFixed(1)} ms`,
    // A screen of 60 Hz shows a frame each 16.7 ms.
    target: { words: '≤ 16.7 ms', met: value < 16.75 },
    note,
  });
  return [row('median', median(intervals)), row('95th percentile', ninetyFifth)];
}

/** Chooses other sizes in the settings; milliseconds until their picture has been drawn. */
async function choose(page: Page, sizes: string, rows: number): Promise<number> {
  return page.evaluate(
    async ([text, count]) => {
      const field = document.querySelector<HTMLInputElement>('[data-stepper] details input[type="text"]');
      if (!field) throw new Error('The stepper has no field for sizes');
      const started = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      // The second frame begins when the first is on its way to the screen.
      do await frame();
      while (document.querySelectorAll('[data-picture] rect').length !== count);
      await frame();
      return performance.now() - started;
    },
    [sizes, rows] as const,
  );
}

/** Opens a link in a fresh profile; milliseconds from the start of its loading until the picture has been drawn. */
async function follow(browser: Browser, link: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.addInitScript((count) => {
      const look = (): void => {
        if (document.querySelectorAll('[data-picture] rect').length !== count) requestAnimationFrame(look);
        else requestAnimationFrame(() => (document.documentElement.dataset['drawn'] = String(performance.now())));
      };
      requestAnimationFrame(look);
    }, heatRows);
    await page.goto(link);
    const drawn = page.locator('html[data-drawn]');
    await drawn.waitFor();
    return Number(await drawn.getAttribute('data-drawn'));
  } finally {
    await page.close();
  }
}

/** @param address of the chapter with the stepper */
export async function stepperRows(browser: Browser, address: string): Promise<Row[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await openStepper(page, address);
    await scrub(page);
    const closed = await scrub(page);
    for (const summary of await page.locator('[data-stepper] summary').all()) await summary.click();
    const open = await scrub(page);
    const chosen: number[] = [];
    for (let i = -1; i < repeats; i++) {
      const time = await choose(page, large, heatRows);
      if (i >= 0) chosen.push(time);
      if (i < repeats - 1) await choose(page, small, 0);
    }
    await page.locator('[data-link]').click();
    const link = page.url();
    const followed: number[] = [];
    for (let i = 0; i < repeats; i++) followed.push(await follow(browser, link));
    const scrubbed = `${frames} steps of the timeline to the end and back, one a frame`;
    return [
      ...frameRows(`Scrubbing ${small}`, closed, scrubbed),
      ...frameRows(`Scrubbing ${small}, tables, code and settings open`, open, scrubbed),
      timeRow(`${large}: chosen in the settings`, chosen, 1000, 'from the change to the frame after the picture’s'),
      timeRow(
        `${large}: opened by its link`,
        followed,
        1000,
        'from the start of loading, nothing cached; local server',
      ),
    ];
  } finally {
    await page.close();
  }
}
