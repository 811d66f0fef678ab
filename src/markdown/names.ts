import type { GraphCell } from '../notebook/graph.ts';
import { graphOf } from '../notebook/graph.ts';
import { problemsOf } from '../notebook/graph-problems.ts';
import { globals } from '../notebook/library.ts';
import { AuthorError, lineAt } from '../course/author-error.ts';

interface Named extends GraphCell {
  readonly file: string;
  readonly text: string;
}

/**
 * Checks that a chapter's cells form one program.
 * @throws AuthorError for what the notebook would refuse (see `problemsOf`), and for a name that nobody declares
 */
export function checkNames(files: readonly Named[]): void {
  const graph = graphOf(files);
  for (const file of files) {
    // Stricter than the notebook: of what workers have besides, the course uses nothing.
    const unknown = graph.free.get(file.name)?.find((name) => !globals.has(name));
    if (unknown === undefined) continue;
    throw new AuthorError(
      file.file,
      lineAt(file.text, file.compiled.at[unknown] ?? 0),
      `No cell declares ${unknown}, and neither the library nor JavaScript has it`,
    );
  }
  const [problem] = problemsOf(files, graph);
  const file = files.find(({ name }) => name === problem?.cell);
  if (problem && file) throw new AuthorError(file.file, lineAt(file.text, problem.at), problem.words.en);
}
