/** The passes over rows on WebGPU and WebGL: one dispatch each; for the gradients of long rows, one more for what a row has in common. */
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { util, type KernelBackend, type TensorInfo } from '@tensorflow/tfjs-core';
import { rowShaders, type Dialect, type RowShader } from './row-shaders.ts';
import type { ComputeRows, PerRow } from './row-kernels.ts';
import { runPass, type Recorder } from './webgpu-pass.ts';

/** Going over longer rows for each of their numbers costs more than a dispatch. */
const long = 16;

interface Input {
  readonly name: string;
  readonly holds: PerRow;
  readonly tensor: TensorInfo;
}

/** What is computed at one go. */
interface Stage {
  readonly key: string;
  readonly inputs: readonly Input[];
  /** Variables that the text leaves. */
  readonly outputs: readonly string[];
  readonly yields: PerRow;
  readonly rows: number;
  readonly classes: number;
  readonly text: (dialect: Dialect) => string;
}

type Backend = Pick<KernelBackend, 'disposeData'> & {
  makeTensorInfo(shape: number[], dtype: 'float32', values: Float32Array): TensorInfo;
};

function inStages<B extends Backend>(run: (backend: B, stage: Stage) => readonly TensorInfo[]): ComputeRows<B> {
  return (backend, { kernel, inputs, classes, shape }) => {
    const size = util.sizeFromShape([...shape]);
    if (size === 0) return backend.makeTensorInfo([...shape], 'float32', new Float32Array());
    const { name, yields } = kernel;
    const { row, number } = rowShaders[name] as RowShader;
    const given = Object.entries(kernel.inputs).map(([input, holds], i) => {
      return { name: input, holds, tensor: inputs[i] as TensorInfo };
    });
    const all = { inputs: given, rows: size / (yields === 'all' ? classes : 1), classes, outputs: ['result'], yields };
    const shaped = ([made]: readonly TensorInfo[]): TensorInfo => ({ ...(made as TensorInfo), shape: [...shape] });
    if (row === undefined || classes <= long)
      return shaped(run(backend, { ...all, key: name, text: (d) => (row?.declare(d) ?? '') + number(d) }));
    const read = given.filter((input) => row.reads.includes(input.name));
    const common = run(backend, {
      ...all,
      key: `${name} of rows`,
      inputs: read,
      outputs: row.names,
      yields: 'one',
      text: row.declare,
    });
    const known = row.names.map(
      (input, i) => ({ name: input, holds: 'one', tensor: common[i] as TensorInfo }) as const,
    );
    const made = run(backend, {
      ...all,
      key: `${name} of numbers`,
      inputs: [...given, ...known],
      text: (d) => row.names.map((input) => d.declare(input, d.only(input))).join(' ') + number(d),
    });
    for (const { dataId } of common) backend.disposeData(dataId);
    return shaped(made);
  };
}

const wgsl: Dialect = {
  declare: (name, value) => `var ${name} = ${value};`,
  loop: (body) => `for (var k = 0u; k < classes; k++) { ${body} }`,
  at: (input, column) => `f32(${input}In[row * classes + ${column}])`,
  only: (input) => `f32(${input}In[row])`,
  float: (integer) => `f32(${integer})`,
};

export const rowsOnWebgpu = inStages<Recorder & Backend>((backend, stage) => {
  const whole = stage.yields === 'all';
  return runPass(backend, {
    key: `${stage.key} ${stage.classes}`,
    inputs: Object.fromEntries(stage.inputs.map(({ name, tensor }) => [name, tensor])),
    outputs: stage.outputs,
    shape: whole ? [stage.rows, stage.classes] : [stage.rows],
    settings: {},
    body: () => `
      const classes = ${stage.classes}u;
      let row = ${whole ? 'i / classes' : 'i'};
      let j = ${whole ? 'i % classes' : '0u'};
      ${stage.text(wgsl)}
      ${stage.outputs.map((name) => `${name}Out[i] = ${name};`).join(' ')}`,
  });
});

const get = (input: string): string => `get${input.charAt(0).toUpperCase()}${input.slice(1)}`;

const glsl: Dialect = {
  declare: (name, value) => `float ${name} = ${value};`,
  loop: (body) => `for (int k = 0; k < classes; k++) { ${body} }`,
  at: (input, column) => `${get(input)}(row, ${column})`,
  only: (input) => `${get(input)}(row)`,
  float: (integer) => `float(${integer})`,
};

/** A program there has one output. */
export const rowsOnWebgl = inStages<MathBackendWebGL>((backend, { inputs, outputs, yields, rows, classes, text }) =>
  outputs.map((output) =>
    backend.runWebGLProgram(
      {
        variableNames: inputs.map(({ name }) => get(name).slice(3)),
        outputShape: yields === 'all' ? [rows, classes] : [rows],
        userCode: `
        const int classes = ${classes};
        void main() {
          ${yields === 'all' ? 'ivec2 place = getOutputCoords(); int row = place.x; int j = place.y;' : 'int row = getOutputCoords(); int j = 0;'}
          ${text(glsl)}
          setOutput(${output});
        }`,
      },
      inputs.map(({ holds, tensor: { dataId, dtype } }) => {
        return { dataId, dtype, shape: holds === 'all' ? [rows, classes] : [rows] };
      }),
      'float32',
    ),
  ),
);
