/** What marks a term of a formula with what it stands for: the mark goes, the braces around the term stay. */
const mark = /\\htmlData\{[^}]*\}/g;
/** One of the colour macros; `\xi` and `\d` of `\dot` are none. */
const macro = /\\[xwbzadlh](?![a-zA-Z])/y;
const controlWordLast = /\\[a-zA-Z]+$/;
const oneToken = /^(?:[^\\]|\\(?:[a-zA-Z]+|.))$/s;

/**
 * Takes the colour macros out of TeX, so that what a reader copies works anywhere: `\w{w_i}\x{x_i}` becomes `w_ix_i`.
 * Braces stay where an exponent or an index binds to what they hold.
 */
export function plainTex(text: string): string {
  const tex = text.replaceAll(mark, '');
  let result = '';
  let at = 0;
  while (at < tex.length) {
    macro.lastIndex = at;
    if (!macro.test(tex)) {
      // A control symbol is taken whole, so that the x of `\\x` (a line break, then x) is never a macro.
      const end = tex[at] === '\\' ? at + 2 : at + 1;
      result += tex.slice(at, end);
      at = end;
      continue;
    }
    const { start, end, after } = argument(tex, macro.lastIndex);
    const plain = plainTex(tex.slice(start, end));
    const bound = /^\s*[\^_']/.test(tex.slice(after)) && !oneToken.test(plain);
    result = spaced(result, bound ? `{${plain}}` : plain);
    at = after;
    if (controlWordLast.test(result) && /^[a-zA-Z]/.test(tex.slice(at))) result += ' ';
  }
  return result;
}

/** The range of a macro's argument (what the braces at `at` hold, or one token) and where the text goes on after it. */
function argument(tex: string, at: number): { start: number; end: number; after: number } {
  while (/\s/.test(tex.charAt(at))) at += 1;
  if (tex[at] !== '{') {
    const end = at + (/^\\(?:[a-zA-Z]+|.)/s.exec(tex.slice(at))?.[0].length ?? 1);
    return { start: at, end, after: end };
  }
  let depth = 0;
  let end = at;
  for (; end < tex.length; end += 1) {
    if (tex[end] === '\\') end += 1;
    else if (tex[end] === '{') depth += 1;
    else if (tex[end] === '}') depth -= 1;
    if (depth === 0) break;
  }
  return { start: at + 1, end, after: end + 1 };
}

/** Joins two pieces; a control word does not run into a letter. */
function spaced(before: string, after: string): string {
  return controlWordLast.test(before) && /^[a-zA-Z]/.test(after) ? `${before} ${after}` : before + after;
}
