import * as Plot from '@observablehq/plot';
import { Window } from 'happy-dom';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { drawPlot, still } from '../../../components/cell/output/draw-plot.ts';
import OutputView from '../../../components/cell/output/Output.svelte';
import { languages } from '../../../src/course/language.ts';
import { readFromKernel } from '../../../src/protocol/messages.ts';
import type { Output, OutputOf } from '../../../src/protocol/output.ts';
import { fromKernelCorpus } from '../protocol/corpus.ts';
import { dice, mutate, type Dice } from '../protocol/mutate.ts';

const corpus = fromKernelCorpus.filter(({ type }) => type === 'output');

/** Damaged, but such as the page still takes. */
function validOutput(by: Dice): Output {
  for (;;) {
    const message = readFromKernel(mutate(by.pick(corpus), by));
    if (message?.type === 'output') return message.output;
  }
}

/** Elements and attributes that would run or load something. */
const alive = /<(?:script|iframe|object|embed)\b|<[^>]+\s(?:on\w+="|(?:href|src)="(?!#|data:image\/png))/i;

test(
  '2,000 random outputs that the protocol lets through can all be drawn, and none brings markup of its own',
  { timeout: 120_000 },
  () => {
    const by = dice(20_261_123);
    for (let i = 0; i < 2000; i += 1) {
      const output = validOutput(by);
      const { body } = render(OutputView, { props: { output, language: by.pick(languages), name: `output-${i}` } });
      expect(body).not.toMatch(alive);
    }
  },
);

test('200 random plots are drawn or refused with an error, and load nothing', () => {
  const by = dice(20_261_124);
  const { document } = new Window();
  const page = document as unknown as Document;
  let drawn = 0;
  for (let i = 0; i < 200; i += 1) {
    const output = validOutput(by);
    if (output.kind !== 'plot') continue;
    const markup = drawOrRefuse(output, page);
    if (markup === null) continue;
    drawn += 1;
    expect(markup).not.toMatch(alive);
  }
  expect(drawn).toBeGreaterThan(10);
});

function drawOrRefuse({ options }: OutputOf<'plot'>, document: Document): string | null {
  try {
    return drawPlot(options, { Plot, document, ...still, language: 'en' }).outerHTML;
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return null;
  }
}
