/**
 * Steps on WebGL. A program there has one output, so there is a dispatch for each of the variable and its memories; one program
 * serves all of them and every shape of the same rank.
 */
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { lettersOf, type Rule } from './rule.ts';
import type { Take } from './step-kernel.ts';

type Program = Parameters<MathBackendWebGL['runWebGLProgram']>[0];

export const takeOnWebgl: Take<Pick<MathBackendWebGL, 'runWebGLProgram'>> = (backend, step) => {
  const { rule, settings, gradient, before } = step;
  return before.map(({ shape }, output) =>
    backend.runWebGLProgram(stepProgram(rule, shape), [gradient, ...before], 'float32', [
      [output],
      ...settings.map((value) => [value]),
    ]),
  );
};

/** Works on four numbers at a time, as TensorFlow.js packs them. */
function stepProgram(rule: Rule, shape: number[]): Program {
  const letters = lettersOf(rule);
  const read = ['g', ...letters].map((name) => `vec4 ${name} = get${name.toUpperCase()}AtOutCoords();`);
  const renew = rule.formulas.map(([name, expression]) => `vec4 ${name} = ${expression};`);
  const choose = letters.reduceRight((others, letter, i) => `chosen == ${i} ? ${letter}1 : ${others}`, 'g');
  return {
    variableNames: ['G', ...letters.map((letter) => letter.toUpperCase())],
    outputShape: shape,
    packedInputs: true,
    packedOutput: true,
    enableShapeUniforms: true,
    customUniforms: [
      { name: 'chosen', type: 'int' },
      ...rule.settings.map((name) => ({ name, type: 'float' as const })),
    ],
    userCode: `void main() { ${[...read, ...renew].join('\n')} setOutput(${choose}); }`,
  };
}
