/** Runs a chapter's cells as a reader would, in its page, and hears what they show. */
import type { Page } from 'playwright-core';
import type { ChapterCells, CellSource } from '../notebook/compiled.ts';
import type { Backend, FromKernel } from '../protocol/messages.ts';
import type { Output } from '../protocol/output.ts';
import { TaskError } from './task-error.ts';

declare global {
  interface Window {
    /** The kernel's messages, in order. */
    kernelMessages: FromKernel[];
  }
}

export interface ShownOutput {
  readonly slot: string;
  readonly output: Output;
}

/** What a cell showed when it last ran. */
export interface CellRun {
  /** Without progress bars: they are nothing to keep. */
  readonly outputs: readonly ShownOutput[];
  readonly progress: boolean;
  /** Those given to `random()`. */
  readonly seeds: readonly number[];
  readonly ms: number;
}

export interface ChapterRun {
  readonly cells: readonly CellSource[];
  readonly runs: ReadonlyMap<string, CellRun>;
  /** Null where no cell used TensorFlow.js. */
  readonly backend: Backend | null;
}

/** Cell → what of its inputs to set before it runs, by slot. */
export type InputSettings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How long a cell may take, in milliseconds. */
const patience = 10 * 60_000;

/** Follows the kernel's messages to what each cell showed in the end. */
export function runsIn(messages: readonly FromKernel[]): Map<string, CellRun> {
  const begun = new Map<number, { slots: Map<string, Output>; seeds: number[] }>();
  const runs = new Map<string, CellRun>();
  for (const message of messages) {
    if (!('run' in message)) continue;
    const here = begun.get(message.run) ?? { slots: new Map<string, Output>(), seeds: [] };
    begun.set(message.run, here);
    if (message.type === 'output') here.slots.set(message.slot, message.output);
    else if (message.type === 'seed') here.seeds.push(message.seed);
    else if (message.type === 'done') {
      const shown = [...here.slots].map(([slot, output]) => ({ slot, output }));
      const outputs = shown.filter(({ output }) => output.kind !== 'progress');
      const progress = outputs.length < shown.length;
      runs.set(message.cell, { outputs, progress, seeds: here.seeds, ms: message.ms });
    }
  }
  return runs;
}

/** Clicks Run in a cell that is not up to date, and waits until it is done. */
async function runCell(page: Page, name: string): Promise<void> {
  const cell = page.locator(`[data-cell="${name}"]`);
  const state = () => cell.getAttribute('data-state');
  const where = `The cell ${name} on ${new URL(page.url()).pathname}`;
  if ((await state()) !== 'done') await cell.locator('[data-run]').click();
  try {
    await page.waitForFunction(
      (cellName) =>
        /^(done|error)$/.test(document.querySelector(`[data-cell="${cellName}"]`)?.getAttribute('data-state') ?? ''),
      name,
      { timeout: patience },
    );
  } catch (cause) {
    throw new TaskError(`${where} has no result after ${patience / 60_000} minutes: ${String(await state())}`, {
      cause,
    });
  }
  if ((await state()) === 'error')
    throw new TaskError(`${where} fails:\n${await cell.locator('[data-output]').innerText()}`);
}

/** Moves the cell's controls; what rests on them is stale then, or runs again by itself. */
async function setInputs(page: Page, cell: string, inputs: Readonly<Record<string, number>>): Promise<void> {
  for (const [slot, value] of Object.entries(inputs)) {
    await page.locator(`[data-cell="${cell}"] [data-slot="${slot}"] input`).fill(String(value));
  }
}

/**
 * Opens the chapter's page, sets inputs where that is asked for, and runs every cell from the first to the last.
 * @throws TaskError when there is no such page, or a cell fails or does not end
 */
export async function runChapter(page: Page, address: string, inputs: InputSettings = {}): Promise<ChapterRun> {
  await page.addInitScript(() => {
    window.kernelMessages = [];
    document.addEventListener('cell:message', (event) => {
      window.kernelMessages.push((event as CustomEvent<FromKernel>).detail);
    });
  });
  const response = await page.goto(address);
  if (!response?.ok()) throw new TaskError(`There is no page ${address}`);
  const { cells } = JSON.parse((await page.locator('#chapter-cells').textContent()) ?? '') as ChapterCells;
  for (const { name } of cells) {
    await setInputs(page, name, inputs[name] ?? {});
    await runCell(page, name);
  }
  const messages = await page.evaluate(() => window.kernelMessages);
  const backend = messages.findLast((message) => message.type === 'backend')?.backend ?? null;
  return { cells, runs: runsIn(messages), backend };
}
