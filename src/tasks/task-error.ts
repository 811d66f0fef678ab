/** Something that the person at the keyboard can mend, said in one line. */
export class TaskError extends Error {}

const causes: Record<string, string> = {
  ENOSPC: 'The disk is full.',
  EACCES: 'There is no permission to write here.',
  EPERM: 'There is no permission to write here.',
  EROFS: 'The disk is read-only.',
  EMFILE: 'Too many files are open.',
};

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The line that says what happened; an error nobody foresaw keeps its stack, for whoever mends it. */
export function explain(error: unknown): string {
  if (error instanceof TaskError) return error.message;
  const cause = causes[codeOf(error) ?? ''];
  if (cause) return `${cause} (${String(error)})`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A cause from outside that a program's output mentions, where there is one. */
export function causeIn(output: string): string | undefined {
  return Object.entries(causes).find(([code]) => new RegExp(`\\b${code}\\b`).test(output))?.[1];
}
