/** Reading a text between two nodes, where only keywords, marks, spaces and comments stand. */

const gap = /(?:\s|\/\/.*|\/\*[^]*?\*\/)*/y;
const word = /(?:[\p{ID_Continue}$]|\\u\{[0-9a-fA-F]+\}|\\u[0-9a-fA-F]{4})*/uy;
const lineEnd = /[\r\n\u2028\u2029]/;

function match(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** Past spaces and comments. */
export function skipGap(text: string, from: number): number {
  return match(gap, text, from);
}

/** Past the word that starts here. */
export function skipWord(text: string, from: number): number {
  return match(word, text, from);
}

/** Where `mark` stands, at `from` or after spaces, comments and closing parentheses; -1 when something else comes first. */
export function findMark(text: string, from: number, mark: string): number {
  for (let here = skipGap(text, from); here < text.length; here = skipGap(text, here + 1)) {
    if (text.startsWith(mark, here)) return here;
    if (text[here] !== ')') return -1;
  }
  return -1;
}

export function hasLineEnd(text: string, from: number, to: number): boolean {
  return lineEnd.test(text.slice(from, to));
}
