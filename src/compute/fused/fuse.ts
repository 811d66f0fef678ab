/** Switches on, on the active back end, the fused steps, losses and layers that agree with float64 there. */
import { registerKernel, unregisterKernel, type KernelConfig } from '@tensorflow/tfjs-core';
import type { Backend } from '../../protocol/messages.ts';
import { replaceKernel } from '../replace.ts';
import { replacements } from '../replacements.ts';
import { rowsAgree } from './check-rows.ts';
import { agrees } from './check-steps.ts';
import { layersAgree } from './check-layers.ts';
import { dropoutAgrees, reluGradientAgrees } from './check-points.ts';
import { dropoutOn } from './dropout.ts';
import { followTapeLightly } from './gradients.ts';
import { hasKernel } from './has-kernel.ts';
import { switchOnLayers } from './layer-kernels.ts';
import { fuseLayers } from './layers.ts';
import { fuseLosses } from './losses.ts';
import { fuseMeanGradient } from './mean-gradient.ts';
import { takeOnCpu, takeOnWasm } from './on-processor.ts';
import { takeOnWebgl } from './on-webgl.ts';
import { takeOnWebgpu } from './on-webgpu.ts';
import { fuseOptimisers } from './optimisers.ts';
import { fuseReluGradient, reluGradientOn } from './relu-gradient.ts';
import { rowConfig, rowKernels, type RowKernel } from './row-kernels.ts';
import { rowsOnWebgl, rowsOnWebgpu } from './row-on-graphics.ts';
import { rowsOnCpu, rowsOnWasm } from './row-on-processor.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { keepByReference } from './saved.ts';
import { endScopesLightly } from './scopes.ts';
import { stepKernel } from './step-kernel.ts';

const stepOn: Readonly<Record<Backend, (rule: Rule) => KernelConfig>> = {
  webgpu: (rule) => stepKernel(rule, 'webgpu', takeOnWebgpu),
  webgl: (rule) => stepKernel(rule, 'webgl', takeOnWebgl),
  wasm: (rule) => stepKernel(rule, 'wasm', takeOnWasm),
  cpu: (rule) => stepKernel(rule, 'cpu', takeOnCpu),
};

const rowsOn: Readonly<Record<Backend, (kernel: RowKernel) => KernelConfig>> = {
  webgpu: (kernel) => rowConfig(kernel, 'webgpu', rowsOnWebgpu),
  webgl: (kernel) => rowConfig(kernel, 'webgl', rowsOnWebgl),
  wasm: (kernel) => rowConfig(kernel, 'wasm', rowsOnWasm),
  cpu: (kernel) => rowConfig(kernel, 'cpu', rowsOnCpu),
};

/** A kernel that is wrong or fails is taken out again, and the library's own operations serve. */
export async function fuse(backend: Backend): Promise<void> {
  fuseOptimisers();
  fuseLosses();
  fuseReluGradient();
  fuseMeanGradient();
  fuseLayers();
  keepByReference();
  endScopesLightly();
  followTapeLightly();
  // First, for those below rest on them.
  await Promise.all(replacements.filter((one) => one.backend === backend).map(replaceKernel));
  await Promise.all([
    ...rules.map((rule) => add(stepOn[backend](rule), () => agrees(rule))),
    ...Object.values(rowKernels).map((kernel) => add(rowsOn[backend](kernel), () => rowsAgree(kernel))),
    add(reluGradientOn[backend](), reluGradientAgrees),
    add(dropoutOn[backend](), dropoutAgrees),
    addLayers(backend),
  ]);
}

/** The kernels are the library's own; where they are wrong, layers are left as they are. */
async function addLayers(backend: Backend): Promise<void> {
  if (await layersAgree().catch(() => false)) switchOnLayers(backend);
}

async function add(kernel: KernelConfig, check: () => Promise<boolean>): Promise<void> {
  const { kernelName, backendName } = kernel;
  // A back end that is started twice has them already.
  if (hasKernel(kernelName, backendName)) return;
  registerKernel(kernel);
  const right = await check().catch(() => false);
  if (!right) unregisterKernel(kernelName, backendName);
}
