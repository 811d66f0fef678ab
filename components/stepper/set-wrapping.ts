import { renderMath } from '../../src/markdown/math.ts';

/** A formula as large as one that is set off, which breaks after = and + where it is too long for its line. */
export function setWrapping(tex: string): string {
  return renderMath(`\\displaystyle ${tex}`, false);
}
