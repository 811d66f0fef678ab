/**
 * How a chapter's cells are run again to see that they still do what was recorded. A chapter may say in `cells/rerun.yaml`
 * what is made smaller for that, through the cells' own inputs, and which cells need not show the same twice:
 *
 *     small:
 *       train:
 *         epochs /// 轮数: 2
 *     varies:
 *       clock: prints the time of day
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import type { Language } from '../course/language.ts';
import { checkYaml } from '../course/yaml-check.ts';
import type { Recording } from '../notebook/compiled.ts';
import { ancestors, graphOf, type GraphCell } from '../notebook/graph.ts';
import { decodeOutput } from '../protocol/json.ts';
import { root } from './command.ts';
import type { InputSettings, ShownOutput } from './run-chapter.ts';

export interface RerunPlan {
  readonly inputs: InputSettings;
  /** What cannot be compared with its recording: cells made small, cells that vary, and all that rest on either. */
  readonly loose: ReadonlySet<string>;
}

export type RecordedOutputs = Readonly<Record<Language, readonly ShownOutput[]>>;

/** @throws when a recording is missing or broken */
export function recordedOutputs(folder: string, cell: string): RecordedOutputs {
  const read = (language: Language): readonly ShownOutput[] => {
    const text = readFileSync(join(folder, 'recorded', `${cell}.${language}.json`), 'utf8');
    const { outputs } = JSON.parse(text) as Recording;
    return outputs.map(({ slot, output }) => ({ slot, output: decodeOutput(output) }));
  };
  return { en: read('en'), zh: read('zh') };
}

interface NumericInput {
  /** As the author writes it in both languages at once. */
  readonly label: string;
  readonly slots: Readonly<Record<Language, string>>;
  readonly min: number;
  readonly max: number;
}

/** The inputs of a cell that hold a number. */
function numericInputs({ en, zh }: RecordedOutputs): NumericInput[] {
  return en.flatMap(({ slot, output }, i) => {
    const other = zh[i]?.slot;
    if (output.kind !== 'input' || other === undefined) return [];
    if (output.input.type !== 'range' && output.input.type !== 'number') return [];
    const { min, max } = output.input;
    const label = slot === other ? slot : `${slot} /// ${other}`;
    return [{ label, slots: { en: slot, zh: other }, min: min ?? -Infinity, max: max ?? Infinity }];
  });
}

function schemaOf(inputs: ReadonlyMap<string, readonly NumericInput[]>) {
  const small = [...inputs].map(([cell, own]) => {
    const known = own.map(({ label }) => `“${label}”`).join(', ') || 'none';
    const settings = own.map(({ label, min, max }) => [
      label,
      v.exactOptional(
        v.pipe(
          v.number('is not a number'),
          v.minValue(min, `is less than the input's least, ${min}`),
          v.maxValue(max, `is more than the input's greatest, ${max}`),
        ),
      ),
    ]);
    const message = ({ received }: { received: string }) =>
      `there is no such input (${received}); the cell has: ${known}`;
    return [cell, v.exactOptional(v.strictObject(Object.fromEntries(settings) as NumberEntries, message))] as const;
  });
  const noCell = 'there is no such cell in this chapter';
  const cells = v.picklist([...inputs.keys()], noCell);
  return v.strictObject({
    small: v.exactOptional(v.strictObject(Object.fromEntries(small), noCell)),
    varies: v.exactOptional(v.record(cells, v.pipe(v.string(), v.trim(), v.minLength(1, 'say why')))),
  });
}
type NumberEntries = Record<string, v.ExactOptionalSchema<v.NumberSchema<string>, undefined>>;

/**
 * @param text of `cells/rerun.yaml`
 * @param file its path, for messages
 * @param recorded of every cell
 * @throws AuthorError naming file and line: a cell or an input that there is not, a value out of the input's range, a cell
 *   that varies without a reason
 */
export function rerunPlan(
  text: string,
  file: string,
  cells: readonly GraphCell[],
  recorded: ReadonlyMap<string, RecordedOutputs>,
): Readonly<Record<Language, RerunPlan>> {
  const inputs = new Map([...recorded].map(([cell, outputs]) => [cell, numericInputs(outputs)]));
  const { small = {}, varies = {} } = checkYaml(schemaOf(inputs), text, file);
  const graph = graphOf(cells);
  const own = new Set([...Object.keys(small), ...Object.keys(varies)]);
  const loose = new Set(
    cells.map(({ name }) => name).filter((name) => [name, ...ancestors(graph, name)].some((each) => own.has(each))),
  );
  const settingsIn = (language: Language): InputSettings =>
    Object.fromEntries(
      Object.entries(small).map(([cell, settings]) => [
        cell,
        Object.fromEntries(
          (inputs.get(cell) ?? []).flatMap(({ label, slots }) => {
            const value = settings?.[label];
            return value === undefined ? [] : [[slots[language], value]];
          }),
        ),
      ]),
    );
  return { en: { inputs: settingsIn('en'), loose }, zh: { inputs: settingsIn('zh'), loose } };
}

/** The plan of a chapter in its folder; without `rerun.yaml` every cell runs as it is and has to show what was recorded. */
export function planOf(
  folder: string,
  cells: readonly GraphCell[],
  recorded: ReadonlyMap<string, RecordedOutputs>,
): Readonly<Record<Language, RerunPlan>> {
  const file = join(folder, 'cells', 'rerun.yaml');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  return rerunPlan(text, relative(root, file), cells, recorded);
}
