import { adam } from './adam.ts';
import { momentum, nesterov } from './momentum.ts';
import { centredRmsprop, rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

export const rules = [sgd, momentum, nesterov, rmsprop, centredRmsprop, adam];
