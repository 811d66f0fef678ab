/** Steps on WebGPU: one dispatch renews the variable and its memories. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { lettersOf } from './rule.ts';
import type { Take } from './step-kernel.ts';
import { runPass, type Recorder } from './webgpu-pass.ts';

/** A device need not offer more storage buffers to a shader than this. */
const mostBuffers = 8;

export const takeOnWebgpu: Take<Recorder> = (backend, { rule, settings, gradient, before }) => {
  const letters = lettersOf(rule);
  const inputs: Record<string, TensorInfo> = { g: gradient };
  before.forEach((tensor, i) => (inputs[letters[i] ?? ''] = tensor));
  const room = mostBuffers - Object.keys(inputs).length;
  const after: TensorInfo[] = [];
  while (after.length < letters.length) {
    const outputs = letters.slice(after.length, after.length + room);
    const pass = {
      key: rule.name + outputs.join(''),
      inputs,
      outputs,
      shape: gradient.shape,
      settings: Object.fromEntries(rule.settings.map((name, i) => [name, settings[i] ?? NaN])),
      body: () =>
        [
          ...['g', ...letters].map((letter) => `let ${letter} = f32(${letter}In[i]);`),
          ...rule.formulas.map(([name, expression]) => `let ${name} = ${expression};`),
          ...outputs.map((letter) => `${letter}Out[i] = ${letter}1;`),
        ].join('\n'),
    };
    after.push(...runPass(backend, pass));
  }
  return after;
};
