import { CourseError } from '../../../course/course-error.ts';
import { isFiles, type InputValue, type SentFile } from '../../../protocol/input.ts';
import { asText } from '../../as-text.ts';
import { say } from '../../words.ts';
import { parseRows, typed, underNames } from './delimited.ts';
import { input, labelOf } from './input.ts';
import type { CourseFile, FileOptions, Inputs } from './types.ts';

interface Delimited {
  readonly typed?: boolean;
  readonly array?: boolean;
}

class ChosenFile implements CourseFile {
  readonly name: string;
  readonly mimeType: string;
  readonly size: number;
  readonly #bytes: Uint8Array;

  constructor({ name, type, bytes }: SentFile) {
    this.name = name;
    this.mimeType = type || 'application/octet-stream';
    this.size = bytes.byteLength;
    this.#bytes = bytes;
  }

  async text(encoding = 'utf-8'): Promise<string> {
    return Promise.resolve(new TextDecoder(encoding).decode(this.#bytes));
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(Uint8Array.from(this.#bytes).buffer);
  }

  async json(): Promise<unknown> {
    const text = await this.text();
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      throw new CourseError(
        say((w) => w.fileJson(this.name)),
        { cause },
      );
    }
  }

  // Overloads of what the options say.
  readonly csv = ((options?: Delimited) => this.#rows(',', options)) as CourseFile['csv'];
  readonly tsv = ((options?: Delimited) => this.#rows('\t', options)) as CourseFile['tsv'];

  async #rows(delimiter: ',' | '\t', options: Delimited = {}): Promise<unknown> {
    const rows = parseRows(await this.text(), delimiter);
    const read = options.typed === true ? typed : (text: string) => text;
    return options.array === true ? rows.map((row) => row.map(read)) : underNames(rows, read);
  }
}

export const file = ((options: FileOptions & { readonly multiple?: boolean } = {}) => {
  const { accept = '', multiple = false } = options;
  // The types say a boolean; a cell may give anything.
  const several = (multiple as unknown) === true;
  const spec = { type: 'file', label: labelOf(options), accept: asText(accept), multiple: several } as const;
  const fit = (given: InputValue): SentFile[] => (isFiles(given) ? (several ? given : given.slice(0, 1)) : []);
  return input({
    spec,
    initial: [],
    accept: fit,
    read: (given) => {
      const files = fit(given).map((sent) => new ChosenFile(sent));
      return several ? files : (files[0] ?? null);
    },
  });
}) as Inputs['file'];
