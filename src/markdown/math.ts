/** TeX to HTML and MathML by KaTeX, at build time. */
import katex from 'katex';
import { escape } from './escape.ts';
import { plainTex } from './plain-tex.ts';

/** `\x{…}` colours its argument as an input, and so on: one letter, one class, one meaning (see tokens.css). */
export const colourMacros = ['x', 'w', 'b', 'z', 'a', 'd', 'l', 'h'] as const;

const macros = Object.fromEntries(colourMacros.map((name) => [`\\${name}`, `\\htmlClass{t-${name}}{#1}`]));
const classes = new Set(colourMacros.map((name) => `t-${name}`));

/** The mark of a term: the number it stands for. */
const marked = /^[a-zA-Z]+(?:\.(?:_|\d+))+$/;

/** How KaTeX begins its messages; what follows says it. */
const prologue = /^KaTeX parse error: |^LaTeX-incompatible input and strict mode is set to 'error': /;

/** A formula that KaTeX cannot set. */
export class FormulaError extends Error {
  constructor(tex: string, reason: string) {
    super(`${reason} in the formula ${tex}`);
    this.name = 'FormulaError';
  }
}

/**
 * @param tex TeX of mathematics with the course's colour macros, without dollar signs
 * @returns HTML of one element, `span.katex` or `span.katex-display`, with MathML whose annotation is plain TeX
 * @throws FormulaError
 */
export function renderMath(tex: string, display: boolean): string {
  try {
    const html = katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      throwOnError: true,
      macros: { ...macros },
      // The colours and marks of terms are the only HTML extensions in use; anything else that is not plain LaTeX is an error.
      strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
      trust: (context) => {
        if (context.command === '\\htmlClass' && classes.has(context.class)) return true;
        if (context.command === '\\htmlData' && isMark(context.attributes)) return true;
        throw new Error(`${context.command} is not for this course`);
      },
    });
    return html.replace(/(<annotation [^>]*>)[^<]*/, (_, open: string) => open + escape(plainTex(tex)));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new FormulaError(tex, error.message.replace(prologue, '').replaceAll('\u0332', ''));
  }
}

/** `\htmlData{ref=w.1._.0.2}{…}` marks a term with the number it stands for, and nothing else. */
function isMark(attributes: Readonly<Record<string, string>>): boolean {
  return Object.entries(attributes).every(([name, value]) => name === 'data-ref' && marked.test(value));
}
