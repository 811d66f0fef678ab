/**
 * Steps on WebGPU: one dispatch renews the variable and its memories. TensorFlow.js's own programs have one output, so the
 * pipeline is made here and only its recording left to the back end (private functions of release 4.22, which a test pins).
 */
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import { lettersOf, type Rule } from './rule.ts';
import type { Take } from './step-kernel.ts';

/** What is used of the back end. */
export interface Recorder {
  readonly device: GPUDevice;
  makeTensorInfo(shape: number[], dtype: 'float32'): TensorInfo;
  uploadToGPU(dataId: object): void;
  recordAndSubmit(program: Program, output: TensorInfo, inputs: TensorInfo[], settings: Uniform[]): void;
}

interface Program {
  readonly pipeline: GPUComputePipeline;
  /** Workgroups along each axis */
  readonly dispatch: readonly [number, number, number];
  /** Whether the number of outputs is among the uniforms. */
  readonly size: boolean;
  readonly outputShape: readonly number[];
}

interface Uniform {
  readonly type: 'float32';
  readonly data: number[];
}

/** A device need not offer more storage buffers to a shader than this. */
const mostBuffers = 8;
const workgroup = 64;
const mostGroups = 65_535;

export const takeOnWebgpu: Take<Recorder> = (backend, step) => {
  const { rule, settings, gradient, before } = step;
  const size = util.sizeFromShape(gradient.shape);
  // Flat, so that a shader need not know shapes.
  const flat = ({ dataId, dtype }: TensorInfo): TensorInfo => ({ dataId, dtype, shape: [size] });
  const inputs = [gradient, ...before].map(flat);
  inputs.forEach(({ dataId }) => backend.uploadToGPU(dataId));
  const room = mostBuffers - inputs.length;
  const letters = lettersOf(rule);
  const outputs: TensorInfo[] = [];
  while (outputs.length < before.length) {
    const renewed = letters.slice(outputs.length, outputs.length + room);
    const made = renewed.map(() => backend.makeTensorInfo(gradient.shape, 'float32'));
    made.forEach(({ dataId }) => backend.uploadToGPU(dataId));
    const [first, ...others] = made.map(flat) as [TensorInfo, ...TensorInfo[]];
    const program = {
      pipeline: pipelineOf(backend.device, rule, renewed),
      dispatch: [Math.min(Math.ceil(size / workgroup), mostGroups), 1, 1],
      size: true,
      outputShape: [size],
    } as const;
    backend.recordAndSubmit(
      program,
      first,
      [...others, ...inputs],
      settings.map((value) => ({ type: 'float32', data: [value] })),
    );
    outputs.push(...made);
  }
  return outputs;
};

const pipelines = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();

function pipelineOf(device: GPUDevice, rule: Rule, renewed: readonly string[]): GPUComputePipeline {
  const made = pipelines.get(device) ?? new Map<string, GPUComputePipeline>();
  pipelines.set(device, made);
  const key = rule.name + renewed.join('');
  const pipeline =
    made.get(key) ??
    device.createComputePipeline({
      compute: { module: device.createShaderModule({ code: shader(rule, renewed) }), entryPoint: 'take' },
      layout: 'auto',
    });
  made.set(key, pipeline);
  return pipeline;
}

/** Bound in this order: the outputs, the gradient, the variable and its memories, the uniforms. */
function shader(rule: Rule, renewed: readonly string[]): string {
  const letters = lettersOf(rule);
  const written = renewed.map((letter) => `var<storage, read_write> ${letter}Out`);
  const read = ['g', ...letters].map((letter) => `var<storage, read> ${letter}In`);
  const buffers = [...written, ...read].map((variable, i) => `@group(0) @binding(${i}) ${variable}: array<f32>;`);
  // TensorFlow.js puts NaN, infinity, and each tensor's shape and strides before what it is given.
  const shapes = buffers.map((_, i) => `shape${i}: i32, strides${i}: i32,`);
  const own = rule.settings.map((name) => `${name}: f32,`);
  const lines = [
    `struct Uniforms { nan: f32, infinity: f32, ${shapes.join(' ')} size: i32, ${own.join(' ')} }`,
    ...buffers,
    `@group(0) @binding(${buffers.length}) var<uniform> uniforms: Uniforms;`,
    `@compute @workgroup_size(${workgroup})`,
    `fn take(@builtin(global_invocation_id) id: vec3<u32>, @builtin(num_workgroups) groups: vec3<u32>) {`,
    ...rule.settings.map((name) => `let ${name} = uniforms.${name};`),
    `for (var i = id.x; i < u32(uniforms.size); i += groups.x * ${workgroup}u) {`,
    ...['g', ...letters].map((letter) => `let ${letter} = ${letter}In[i];`),
    ...rule.formulas.map(([name, expression]) => `let ${name} = ${expression};`),
    ...renewed.map((letter) => `${letter}Out[i] = ${letter}1;`),
    `}}`,
  ];
  return lines.join('\n');
}
