/** Something that an author of a chapter has to put right: the build stops and says where. */
export class AuthorError extends Error {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;

  constructor(file: string, line: number, message: string, options?: ErrorOptions) {
    super(`${file}:${line}: ${message}`, options);
    this.name = 'AuthorError';
    this.file = file;
    this.line = line;
  }
}

/** The line, counted from 1, in which an offset of a text lies. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
