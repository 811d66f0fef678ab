/**
 * The end of a scope. TensorFlow.js 4.22 builds two sets and two lists for each, though most yield one tensor or none: a step of a
 * network of two layers ends 28. What is disposed and what goes to the scope outside is the same; but that scope's list is freed of
 * the dead now and then, for in one that stays open while a network trains they would pile up. Rests on private parts of the engine,
 * which a test pins.
 */
import { engine, Tensor, tensor_util, type TensorContainer } from '@tensorflow/tfjs-core';
import { keepShort, type List } from '../keep-short.ts';
import { most } from '../peak.ts';

interface Scope extends List {
  readonly id: number;
  readonly track: Tensor[];
}

interface Engine {
  readonly state: {
    readonly scopeStack: Scope[];
    activeScope: Scope | null;
    readonly numTensors: number;
    readonly numBytes: number;
  };
  endScope(result?: TensorContainer): void;
  track(tensor: Tensor): Tensor;
}

/** Fewer than this are looked through one by one. */
const few = 8;
const none: readonly Tensor[] = [];

let replaced = false;

/** From now on scopes end so. Once is enough. */
export function endScopesLightly(): void {
  if (replaced) return;
  replaced = true;
  const all = engine() as unknown as Engine;
  all.endScope = (result) => {
    const { state } = all;
    const yielded = tensorsIn(result);
    const stays = yielded.length < few ? null : setOf(yielded);
    const ended = state.scopeStack.at(-1);
    if (ended === undefined) throw new Error('There is no scope to end');
    if (state.numTensors > most.tensors) most.tensors = state.numTensors;
    if (state.numBytes > most.bytes) most.bytes = state.numBytes;
    for (const tensor of ended.track)
      if (!tensor.kept && !(stays === null ? yielded.includes(tensor) : stays.has(tensor))) tensor.dispose();
    state.scopeStack.pop();
    state.activeScope = state.scopeStack.at(-1) ?? null;
    for (const tensor of yielded) if (!tensor.kept && tensor.scopeId === ended.id) all.track(tensor);
    if (state.activeScope) keepShort(state.activeScope);
  };
}

function tensorsIn(result: TensorContainer | undefined): readonly Tensor[] {
  if (result === undefined) return none;
  if (result instanceof Tensor) return [result];
  return (Array.isArray(result) ? listed(result) : null) ?? tensor_util.getTensorsInContainer(result);
}

/** The tensors of a list; null where it holds other lists or objects, which may hold tensors, too. */
function listed(list: readonly TensorContainer[]): readonly Tensor[] | null {
  const tensors: Tensor[] = [];
  for (const one of list) {
    if (one instanceof Tensor) tensors.push(one);
    else if (typeof one === 'object') return null;
  }
  return tensors;
}

/** One by one: given the whole list, the constructor asks for `add`, slowly where that is read-only. */
function setOf(tensors: readonly Tensor[]): ReadonlySet<Tensor> {
  const set = new Set<Tensor>();
  for (const tensor of tensors) set.add(tensor);
  return set;
}
