/**
 * What a schema's type allows, worked out anew from the schema's description: slow and plain, to hold the validation library
 * and the checks written by hand against.
 */
import type * as v from 'valibot';

type Described = v.GenericSchema & Readonly<Record<string, unknown>>;

/** A part of a schema's description, as the library documents it for this kind of schema. */
function field<T>(schema: Described, name: string, part?: (value: unknown) => T): T {
  return part ? part(schema[name]) : (schema[name] as T);
}

export function allows(schema: v.GenericSchema, value: unknown): boolean {
  const described = schema as Described;
  return ofType(described, value) && actions(described).every((action) => satisfies(action, value));
}

function ofType(schema: Described, value: unknown): boolean {
  switch (schema.type) {
    case 'string':
    case 'boolean':
      return typeof value === schema.type;
    case 'number':
      return typeof value === 'number' && !Number.isNaN(value);
    case 'nan':
      return Number.isNaN(value);
    case 'null':
      return value === null;
    case 'undefined':
      return value === undefined;
    case 'literal':
      return value === field(schema, 'literal');
    case 'picklist':
      return field<readonly unknown[]>(schema, 'options').includes(value);
    case 'nullable':
      return value === null || allows(field(schema, 'wrapped'), value);
    case 'optional':
      return value === undefined || allows(field(schema, 'wrapped'), value);
    case 'union':
    case 'variant':
      return field<readonly v.GenericSchema[]>(schema, 'options').some((option) => allows(option, value));
    case 'lazy':
      return allows(field<(input: unknown) => v.GenericSchema>(schema, 'getter')(value), value);
    case 'instance':
      return value instanceof field<new () => object>(schema, 'class');
    case 'array':
      return Array.isArray(value) && value.every((item) => allows(field(schema, 'item'), item));
    case 'tuple':
    case 'strict_tuple': {
      const items = field<readonly v.GenericSchema[]>(schema, 'items');
      return Array.isArray(value) && items.every((item, i) => allows(item, value[i])) && value.length === items.length;
    }
    case 'record':
      return (
        isRecord(value) &&
        Object.entries(value).every(
          ([key, item]) =>
            key === '__proto__' || (allows(field(schema, 'key'), key) && allows(field(schema, 'value'), item)),
        )
      );
    case 'strict_object': {
      const entries = field<Readonly<Record<string, v.GenericSchema>>>(schema, 'entries');
      return (
        isRecord(value) &&
        Object.keys(value).every((key) => Object.hasOwn(entries, key)) &&
        Object.entries(entries).every(([key, entry]) => allows(entry, value[key]))
      );
    }
    case 'custom':
      return isData(value, 0);
    default:
      throw new TypeError(`Nobody has said what ${schema.type} allows`);
  }
}

interface Action {
  readonly kind: string;
  readonly type: string;
  readonly requirement: never;
}

function actions(schema: Described): readonly Action[] {
  return (schema['pipe'] === undefined ? [] : field<readonly Action[]>(schema, 'pipe')).filter(
    ({ kind }) => kind === 'validation',
  );
}

function satisfies({ type, requirement }: Action, value: unknown): boolean {
  const number = Number(value);
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'min_value':
      return number >= requirement;
    case 'max_value':
      return number <= requirement;
    case 'max_length':
      return Number(Reflect.get(Object(value) as object, 'length')) <= requirement;
    case 'regex':
      return (requirement as RegExp).test(String(value));
    default:
      return true;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Reflect.getPrototypeOf(value) === Object.prototype &&
    !Array.isArray(value)
  );
}

/** Nothing but data, nested to a depth that can be drawn. */
function isData(value: unknown, depth: number): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint' || depth > 60) return false;
  if (typeof value !== 'object' || value === null || value instanceof Date) return true;
  if (ArrayBuffer.isView(value)) return !(value instanceof DataView) && !(value instanceof BigInt64Array);
  if (!Array.isArray(value) && !isRecord(value)) return false;
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every((item) => isData(item, depth + 1));
}
