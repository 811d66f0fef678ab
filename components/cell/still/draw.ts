/** Draws recorded outputs for the static page, with the same components that draw live ones. Build time only. */
import * as Plot from '@observablehq/plot';
import { Window } from 'happy-dom';
import { render } from 'svelte/server';
import type { Language } from '../../../src/course/language.ts';
import type { Output } from '../../../src/protocol/output.ts';
import { drawPlot, still } from '../output/draw-plot.ts';
import TapeView from '../../tape/Tape.svelte';
import OutputView from '../output/Output.svelte';
import type { Still } from '../output/still.ts';
import type { ShownSlot } from '../shown.ts';
import { stillCanvas } from './canvas.ts';
import { pngAddress } from './png.ts';

/** Inputs stay data: the notebook brings them to life in place. Everything else becomes markup. */
export function drawSlot(slot: string, output: Output, language: Language): ShownSlot {
  if (output.kind === 'input') return { slot, content: { output } };
  const { body } =
    output.kind === 'tape'
      ? render(TapeView, { props: { tape: output.tape, language, live: false } })
      : render(OutputView, { props: { output, language, name: slot, still: stillOf(output, language) } });
  return { slot, content: { html: `<div class="still">${body}</div>` } };
}

function stillOf(output: Output, language: Language): Still {
  if (output.kind === 'plot') return { plot: plotMarkup(output.options, language) };
  if (output.kind === 'images') return { pictures: output.images.map(pngAddress) };
  return {};
}

function plotMarkup(options: Extract<Output, { kind: 'plot' }>['options'], language: Language): string {
  const window = new Window();
  // Plot asks its document for elements and nothing else; happy-dom's has all it asks for but a canvas that draws.
  const create = window.document.createElement.bind(window.document);
  const createElement = (name: string): object => (name === 'canvas' ? stillCanvas() : create(name));
  const document = Object.assign(window.document, { createElement }) as unknown as Document;
  const drawn = drawPlot(options, { Plot, document, ...still, language });
  const markup = drawn.outerHTML;
  void window.happyDOM.close();
  return markup;
}
