/** The page's script: a few lines that load the notebook when the reader first wants it. */
import { boot } from '../../src/notebook/boot.ts';

boot(() => import('./app.ts'));
