import { withoutCode } from './skeleton.ts';

/** Unhurried rates for a text that is studied: words, characters, and lines of code a minute. */
const englishWords = 200;
const chineseCharacters = 320;
const formulaMinutes = 0.25;
const cellMinutes = 1;

/**
 * Minutes it takes to read a chapter, at least 1: English words and Chinese characters are counted apart; a display
 * formula and a cell take their own time.
 * @param mdx body of a chapter
 */
export function readingMinutes(mdx: string): number {
  const cells = mdx.match(/<Cell\b/g)?.length ?? 0;
  const formulas = mdx.match(/\$\$[\s\S]*?\$\$/g)?.length ?? 0;
  const prose = withoutCode(mdx)
    .replace(/\$\$[\s\S]*?\$\$/g, ' ')
    .replace(/\$[^$\n]+\$/g, ' x ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ');
  const characters = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = prose.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d'’.,-]*/gu)?.length ?? 0;
  const minutes =
    words / englishWords + characters / chineseCharacters + formulas * formulaMinutes + cells * cellMinutes;
  return Math.max(1, Math.round(minutes));
}
