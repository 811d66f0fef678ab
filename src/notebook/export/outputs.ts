import type { Shown } from './shown.ts';
import { lines, type NotebookOutput } from './nbformat.ts';

/** A cell's outputs as a notebook stores them; texts that follow one another are one stream. */
export function notebookOutputs(shown: readonly Shown[]): NotebookOutput[] {
  const outputs: NotebookOutput[] = [];
  let text: string[] = [];
  const flush = (): void => {
    if (text.length > 0) outputs.push({ output_type: 'stream', name: 'stdout', text: lines(`${text.join('\n')}\n`) });
    text = [];
  };
  for (const each of shown) {
    if ('text' in each) text.push(each.text);
    else {
      flush();
      outputs.push({ output_type: 'display_data', data: { ...each.bundle }, metadata: {} });
    }
  }
  flush();
  return outputs;
}
