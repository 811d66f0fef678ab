/** What a page does before the reader wants more: a few lines for theme, contents and copied formulas. */
import { copyFormulas } from './copy-formulas.ts';
import { layOutInPieces } from './lay-out.ts';
import { markSections } from './sections.ts';
import { switchThemes } from './theme.ts';

switchThemes();
markSections();
copyFormulas();
layOutInPieces();
