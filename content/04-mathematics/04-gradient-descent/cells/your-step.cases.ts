const next = random(11);
const triple = (): [number, number, number] => [6 * next() - 3, 6 * next() - 3, next()];

verify(update, nn.descentStep, [[2, 0, 0.5], [-1, -4, 0.25], ...Array.from({ length: 20 }, triple)]);
