/** The kernels that the site shows: what each computes, and the files of `src/compute` that it is made of. */
import * as v from 'valibot';
import { bilingualText, checkYaml } from './yaml-check.ts';

const slug = /^[a-z][a-z0-9-]*$/;
const kernel = v.strictObject({
  title: bilingualText,
  /** TeX of one display formula. */
  formula: v.optional(v.string()),
  /** With formulas between dollar signs. */
  text: bilingualText,
  /** Names under which TensorFlow.js calls it. */
  operations: v.array(v.string()),
  /** Below `src/compute`, in the order in which to read them. */
  files: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[\w/-]+\.ts$/, 'is no file such as wasm/sum.ts'))),
    v.minLength(1),
  ),
});

const schema = v.array(
  v.strictObject({
    title: bilingualText,
    kernels: v.record(v.pipe(v.string(), v.regex(slug, 'is no address such as matrix-product')), kernel),
  }),
);

export type Kernel = v.InferOutput<typeof kernel> & {
  /** Its address on the site, `adam`. */ readonly id: string;
};

export interface KernelGroup {
  readonly title: v.InferOutput<typeof bilingualText>;
  readonly kernels: readonly Kernel[];
}

/** @throws AuthorError naming file and line */
export function readKernels(yaml: string, file: string): KernelGroup[] {
  return checkYaml(schema, yaml, file).map(({ title, kernels }) => ({
    title,
    kernels: Object.entries(kernels).map(([id, entry]) => ({ id, ...entry })),
  }));
}

/** A file's anchor on its kernel's page: `wasm/simd/tile.ts` → `wasm-simd-tile`. */
export function anchorOf(file: string): string {
  return file.replace(/\.ts$/, '').replaceAll('/', '-');
}
