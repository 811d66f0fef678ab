import { cnn } from './cnn.ts';
import { digits } from './digits.ts';
import type { Job } from './job.ts';
import { mnist } from './mnist.ts';
import { text } from './text.ts';
import { transformer } from './transformer.ts';
import { twoThreeOne } from './two-three-one.ts';

export const jobs: readonly Job[] = [twoThreeOne, digits, mnist, cnn, text, transformer];
