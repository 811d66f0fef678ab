/**
 * Refuses whatever would load a module: `import`, `import()`, `import.meta`, `export … from`. It reads the JavaScript that is
 * going to run, after the types are gone, so that nothing that the TypeScript parser takes for something else slips through.
 */
import { child, children, type Node } from './node.ts';
import { rejection } from './reject.ts';

/** Throws `CellSyntaxError`. */
export function refuseLoading(text: string, program: Node): void {
  const open: Node[] = [program];
  for (let node = open.pop(); node; node = open.pop()) {
    if (loads(node)) throw rejection(text, node.start, 'loading');
    open.push(...children(node));
  }
}

function loads(node: Node): boolean {
  if (node.type === 'MetaProperty') return child(node, 'meta')?.['name'] === 'import';
  return /^Import(?:Expression|Declaration)$|^Export/.test(node.type);
}
