/** What a tape shows at a place of the cursor. Pure. */
import type { Tape, TapeNode, TapeValue } from '../../src/protocol/tape.ts';
import { namesOf, spell } from '../../src/protocol/tape-text.ts';
import { texOf } from './names.ts';
import { momentsOf, rowsOf, wiresOf, type Moment, type Row, type Wire } from './rows.ts';
import { ruleOf } from './rules.ts';

export interface ShownRow extends Row {
  /** Names of the values it makes. */
  readonly names: string;
  /** Names of the values it takes. */
  readonly given: string;
  /** Null where it has not been computed at the cursor. */
  readonly value: string | null;
  readonly gradient: string | null;
  readonly now: boolean;
}

/** A formula with the numbers that it yields. */
export interface Line {
  readonly tex: string;
  readonly numbers: string;
}

export interface TapeView {
  readonly rows: readonly ShownRow[];
  readonly wires: readonly (Wire & { readonly lit: boolean })[];
  readonly moments: readonly Moment[];
  /** What the last step did; null before the first. */
  readonly moment: Moment | null;
  readonly row: ShownRow | null;
  readonly lines: readonly Line[];
}

/** @param cursor how many moments are over, 0 to all */
export function tapeView(tape: Tape, open: ReadonlySet<number>, cursor: number): TapeView {
  const rows = rowsOf(tape, open);
  const moments = momentsOf(rows);
  const moment = moments[cursor - 1] ?? null;
  const done = moments.slice(0, cursor);
  const rowsIn = (phase: Moment['phase']): ReadonlySet<number | null> =>
    new Set(done.flatMap((each) => (each.phase === phase ? [each.row] : [])));
  const [forwards, backwards] = [rowsIn('forward'), rowsIn('backward')];
  const started = done.some(({ phase }) => phase === 'loss');
  /** All that flows back to a value has arrived. */
  const arrived = (value: number): boolean =>
    started &&
    rows.every(({ takes, nodes }, row) => nodes.length === 0 || !takes.includes(value) || backwards.has(row));

  const names = namesOf(tape);
  const shown = rows.map((row, i): ShownRow => {
    const computed = row.nodes.length === 0 || forwards.has(i);
    const back = row.makes.every((value) => arrived(value));
    const spelled = (of: (value: TapeValue) => Float32Array | null): string | null => {
      const texts = row.makes.flatMap((place) => {
        const value = tape.values[place];
        const numbers = value && of(value);
        return value && numbers ? [spell(numbers, value.shape)] : [];
      });
      return texts.length > 0 ? texts.join('; ') : null;
    };
    return {
      ...row,
      names: row.makes.map((value) => names[value] ?? '').join(', '),
      given: row.takes.map((value) => names[value] ?? '').join(', '),
      value: computed ? spelled(({ numbers }) => numbers) : null,
      gradient: back ? spelled(({ gradient }) => gradient) : null,
      now: moment?.row === i || (moment?.phase === 'loss' && row.makes.includes(tape.loss)),
    };
  });
  const row = moment ? (shown.find(({ now }) => now) ?? null) : null;
  return {
    rows: shown,
    wires: wiresOf(rows).map((wire) => ({ ...wire, lit: moment?.row === wire.to })),
    moments,
    moment,
    row,
    lines: moment && row ? linesOf(tape, moment, row, names.map(texOf)) : [],
  };
}

const gradientOf = (name: string): string => `\\d{\\frac{\\partial L}{\\partial ${name}}}`;

function linesOf(tape: Tape, moment: Moment, row: Row, tex: readonly string[]): Line[] {
  const named = (value: number): string => tex[value] ?? '?';
  if (moment.phase === 'loss') return [{ tex: '\\d{\\frac{\\partial L}{\\partial L}}', numbers: '1' }];
  const [first, ...others] = row.nodes;
  const only = others.length === 0 && first !== undefined ? tape.nodes[first] : undefined;
  if (moment.phase === 'forward') {
    const forward = only ? ruleOf(only.kernel).forward(only.inputs.map(named), settings(only)) : callOf(row, named);
    return row.makes.map((value) => ({
      tex: `\\a{${named(value)}} = ${forward}`,
      numbers: spelled(tape, value, (each) => each.numbers),
    }));
  }
  const arriving = row.makes.map((value) => ({
    tex: gradientOf(named(value)),
    numbers: spelled(tape, value, (each) => each.gradient),
  }));
  const leaving = row.takes.flatMap((value): Line[] => {
    const part = contributionOf(tape, row, value);
    if (!part) return [];
    const rule = only ? ruleFor(only, value, named) : '';
    const several = tape.nodes.filter(({ inputs }) => inputs.includes(value)).length > row.nodes.length;
    return [
      {
        tex: [gradientOf(named(value)), several ? '\\mathrel{{+}{=}}' : rule && '=', rule].join(' '),
        numbers: spell(part, tape.values[value]?.shape ?? []),
      },
    ];
  });
  return [...arriving, ...leaving];
}

function callOf({ label, takes }: Row, named: (value: number) => string): string {
  return `\\operatorname{${label.replace(/[^A-Za-z0-9]/g, '')}}(${takes.map(named).join(', ')})`;
}

function settings(node: TapeNode): ReadonlyMap<string, string> {
  return new Map(node.settings);
}

function ruleFor(node: TapeNode, value: number, named: (value: number) => string): string {
  const output = named(node.outputs[0] ?? -1);
  const rules = ruleOf(node.kernel).back(gradientOf(output), node.inputs.map(named), output, settings(node));
  // What stands at two places of one operation, as in x · x, gets what comes from both.
  const parts = node.inputs.flatMap((input, i) => (input === value ? [rules[i] ?? '0'] : []));
  return parts.join(' + ');
}

/** What a row sends back to a value: the sum over its operations that take it. */
function contributionOf(tape: Tape, row: Row, value: number): Float32Array | null {
  let sum: Float32Array | null = null;
  for (const place of row.nodes) {
    const { inputs = [], contributions = [] } = tape.nodes[place] ?? {};
    for (const [i, input] of inputs.entries()) {
      const part = contributions[i];
      if (input !== value || !part) continue;
      sum = sum ? sum.map((each, k) => each + (part[k] ?? 0)) : part;
    }
  }
  return sum;
}

function spelled(tape: Tape, place: number, of: (value: TapeValue) => Float32Array | null): string {
  const value = tape.values[place];
  const numbers = value && of(value);
  return value && numbers ? spell(numbers, value.shape) : '…';
}
