/** The passes over rows on WebGPU and WebGL: one dispatch each. */
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import { rowShaders, type Dialect } from './row-shaders.ts';
import type { ComputeRows } from './row-kernels.ts';
import { runPass, type Recorder } from './webgpu-pass.ts';

const wgsl: Dialect = {
  declare: (name, value) => `var ${name} = ${value};`,
  loop: (body) => `for (var k = 0u; k < classes; k++) { ${body} }`,
  at: (input, column) => `f32(${input}In[row * classes + ${column}])`,
  only: (input) => `f32(${input}In[row])`,
  float: (integer) => `f32(${integer})`,
};

export const rowsOnWebgpu: ComputeRows<Recorder> = (backend, { kernel, inputs, classes, shape }) => {
  if (util.sizeFromShape([...shape]) === 0) return backend.makeTensorInfo([...shape], 'float32', new Float32Array());
  const whole = kernel.yields === 'all';
  const [made] = runPass(backend, {
    key: `${kernel.name}${classes}`,
    inputs: Object.fromEntries(Object.keys(kernel.inputs).map((name, i) => [name, inputs[i] as TensorInfo])),
    outputs: ['result'],
    shape: [...shape],
    settings: {},
    body: () => `
      const classes = ${classes}u;
      let row = ${whole ? 'i / classes' : 'i'};
      let j = ${whole ? 'i % classes' : '0u'};
      ${rowShaders[kernel.name]?.(wgsl) ?? ''}
      resultOut[i] = result;`,
  });
  return made as TensorInfo;
};

const get = (input: string): string => `get${input.charAt(0).toUpperCase()}${input.slice(1)}`;

const glsl: Dialect = {
  declare: (name, value) => `float ${name} = ${value};`,
  loop: (body) => `for (int k = 0; k < classes; k++) { ${body} }`,
  at: (input, column) => `${get(input)}(row, ${column})`,
  only: (input) => `${get(input)}(row)`,
  float: (integer) => `float(${integer})`,
};

type Webgl = Pick<MathBackendWebGL, 'runWebGLProgram' | 'makeTensorInfo'>;

export const rowsOnWebgl: ComputeRows<Webgl> = (backend, { kernel, inputs, classes, shape }) => {
  if (util.sizeFromShape([...shape]) === 0) return backend.makeTensorInfo([...shape], 'float32', new Float32Array());
  const whole = kernel.yields === 'all';
  const rows = util.sizeFromShape([...shape]) / (whole ? classes : 1);
  const made = backend.runWebGLProgram(
    {
      variableNames: Object.keys(kernel.inputs).map((name) => get(name).slice(3)),
      outputShape: whole ? [rows, classes] : [rows],
      userCode: `
        const int classes = ${classes};
        void main() {
          ${whole ? 'ivec2 place = getOutputCoords(); int row = place.x; int j = place.y;' : 'int row = getOutputCoords(); int j = 0;'}
          ${rowShaders[kernel.name]?.(glsl) ?? ''}
          setOutput(result);
        }`,
    },
    Object.values(kernel.inputs).map((holds, i) => {
      const { dataId, dtype } = inputs[i] as TensorInfo;
      return { dataId, dtype, shape: holds === 'all' ? [rows, classes] : [rows] };
    }),
    'float32',
  );
  return { ...made, shape: [...shape] };
};
