/** Switches on, on the active back end, the steps that agree with float64 there. */
import { registerKernel, unregisterKernel, type KernelConfig } from '@tensorflow/tfjs-core';
import type { Backend } from '../../protocol/messages.ts';
import { agrees } from './check.ts';
import { hasKernel } from './has-kernel.ts';
import { takeOnCpu, takeOnWasm } from './on-processor.ts';
import { takeOnWebgl } from './on-webgl.ts';
import { takeOnWebgpu } from './on-webgpu.ts';
import { fuseOptimisers } from './optimisers.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { stepKernel } from './step-kernel.ts';

const kernelOn: Readonly<Record<Backend, (rule: Rule) => KernelConfig>> = {
  webgpu: (rule) => stepKernel(rule, 'webgpu', takeOnWebgpu),
  webgl: (rule) => stepKernel(rule, 'webgl', takeOnWebgl),
  wasm: (rule) => stepKernel(rule, 'wasm', takeOnWasm),
  cpu: (rule) => stepKernel(rule, 'cpu', takeOnCpu),
};

/** A kernel that is wrong or fails is taken out again, and the library's own steps serve. */
export async function fuse(backend: Backend): Promise<void> {
  fuseOptimisers();
  await Promise.all(rules.map((rule) => add(backend, rule)));
}

async function add(backend: Backend, rule: Rule): Promise<void> {
  // A back end that is started twice has them already.
  if (hasKernel(rule.name, backend)) return;
  registerKernel(kernelOn[backend](rule));
  const right = await agrees(rule).catch(() => false);
  if (!right) unregisterKernel(rule.name, backend);
}
