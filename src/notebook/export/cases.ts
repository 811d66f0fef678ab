/** In a file an exercise's hidden cases stand below the cell's text, after a line that parts them. */
const mark = '// %cases';

export function withCases(text: string, cases: string | undefined): string {
  return cases === undefined ? text : `${text}\n\n${mark}\n${cases}`;
}

/** The reader's part of a cell in a file. */
export function withoutCases(text: string): string {
  return partsOf(text)[0];
}

/** Another text for a cell in a file, with the cases that stood below the first. */
export function withTextOf(whole: string, text: string): string {
  return withCases(text, partsOf(whole)[1]);
}

function partsOf(whole: string): [text: string, cases: string | undefined] {
  const at = whole.lastIndexOf(`\n${mark}\n`);
  return at === -1 ? [whole, undefined] : [whole.slice(0, at).replace(/\n$/, ''), whole.slice(at + mark.length + 2)];
}
