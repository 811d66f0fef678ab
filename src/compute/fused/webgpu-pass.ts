/**
 * Runs a WGSL program over flat arrays, with as many outputs as it wants; TensorFlow.js's own programs have one. The pipeline is
 * made here and only its recording left to the back end (private functions of release 4.22, which a test pins).
 */
import { util, type DataType, type TensorInfo } from '@tensorflow/tfjs-core';

/** What is used of the back end. */
export interface Recorder {
  readonly device: GPUDevice;
  /** By the tensors' data: how it is kept, which a cast to a wider type leaves as it was. */
  readonly tensorMap: { get(dataId: object): { readonly dtype: DataType } };
  makeTensorInfo(shape: number[], dtype: DataType, values?: Float32Array): TensorInfo;
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
  readonly type: 'float32' | 'uint32';
  readonly data: number[];
}

export interface Pass {
  /** The same for the same text. */
  readonly key: string;
  /** Inputs by name; the text finds each as an array called `nameIn`, of f32 or i32. */
  readonly inputs: Readonly<Record<string, TensorInfo>>;
  /** float32 outputs of one shape; the text finds each as `nameOut`. */
  readonly outputs: readonly string[];
  readonly shape: number[];
  /** Numbers by name, found as constants of type f32; and whole ones, of type u32. */
  readonly settings: Readonly<Record<string, number>>;
  readonly integers?: Readonly<Record<string, number>>;
  /** Statements that compute the outputs' element `i`, an u32. */
  readonly body: () => string;
}

const workgroup = 64;
const mostGroups = 65_535;

/** Records one dispatch. The shape must not be empty. @returns the outputs, in new buffers */
export function runPass(backend: Recorder, pass: Pass): TensorInfo[] {
  const size = util.sizeFromShape(pass.shape);
  // Flat, so that the text need not know shapes.
  const flat = ({ dataId, shape }: TensorInfo): TensorInfo => {
    return { dataId, dtype: backend.tensorMap.get(dataId).dtype, shape: [util.sizeFromShape(shape)] };
  };
  const inputs = Object.values(pass.inputs).map(flat);
  const made = pass.outputs.map(() => backend.makeTensorInfo(pass.shape, 'float32'));
  [...inputs, ...made].forEach(({ dataId }) => backend.uploadToGPU(dataId));
  const [first, ...others] = made.map(flat) as [TensorInfo, ...TensorInfo[]];
  const program = {
    pipeline: pipelineOf(
      backend.device,
      pass,
      inputs.map(({ dtype }) => typeOf(dtype)),
    ),
    dispatch: [Math.min(Math.ceil(size / workgroup), mostGroups), 1, 1],
    size: true,
    outputShape: [size],
  } as const;
  const uniforms = (type: Uniform['type'], values: object): Uniform[] =>
    Object.values(values).map((value: number) => ({ type, data: [value] }));
  const settings = [...uniforms('float32', pass.settings), ...uniforms('uint32', pass.integers ?? {})];
  backend.recordAndSubmit(program, first, [...others, ...inputs], settings);
  return made;
}

const pipelines = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();

function pipelineOf(device: GPUDevice, pass: Pass, types: readonly Type[]): GPUComputePipeline {
  const made = pipelines.get(device) ?? new Map<string, GPUComputePipeline>();
  pipelines.set(device, made);
  const key = [pass.key, ...types].join();
  const pipeline =
    made.get(key) ??
    device.createComputePipeline({
      compute: { module: device.createShaderModule({ code: shader(pass, types) }), entryPoint: 'take' },
      layout: 'auto',
    });
  made.set(key, pipeline);
  return pipeline;
}

/** Bound in this order: the outputs, the inputs, the uniforms. */
function shader({ inputs, outputs, settings, integers = {}, body }: Pass, types: readonly Type[]): string {
  const written = outputs.map((name) => `var<storage, read_write> ${name}Out: array<f32>;`);
  const read = Object.keys(inputs).map((name, i) => `var<storage, read> ${name}In: array<${types[i] ?? 'f32'}>;`);
  const buffers = [...written, ...read].map((variable, i) => `@group(0) @binding(${i}) ${variable}`);
  // TensorFlow.js puts NaN, infinity, and each tensor's shape and strides before what it is given.
  const shapes = buffers.map((_, i) => `shape${i}: i32, strides${i}: i32,`);
  const constants = [
    ...Object.keys(settings).map((name) => ({ name, type: 'f32' })),
    ...Object.keys(integers).map((name) => ({ name, type: 'u32' })),
  ];
  return [
    `struct Uniforms { nan: f32, infinity: f32, ${shapes.join(' ')} size: i32, ${constants.map(({ name, type }) => `${name}: ${type},`).join(' ')} }`,
    ...buffers,
    `@group(0) @binding(${buffers.length}) var<uniform> uniforms: Uniforms;`,
    `@compute @workgroup_size(${workgroup})`,
    `fn take(@builtin(global_invocation_id) id: vec3<u32>, @builtin(num_workgroups) groups: vec3<u32>) {`,
    ...constants.map(({ name }) => `let ${name} = uniforms.${name};`),
    `for (var i = id.x; i < u32(uniforms.size); i += groups.x * ${workgroup}u) {`,
    body(),
    `}}`,
  ].join('\n');
}

type Type = 'f32' | 'i32';

/** How the back end keeps them. */
function typeOf(dtype: DataType): Type {
  return dtype === 'float32' ? 'f32' : 'i32';
}
