import { afterEach, expect, test } from 'vitest';
import { inProcess } from '../../bench/compute/in-process.ts';
import { digits } from '../../bench/compute/jobs/digits.ts';
import { Runner } from '../../bench/compute/runner.ts';
import { Cannot } from '../../bench/compute/training.ts';

let runner: Runner;

/** A process of Node that does with each question what the text says. */
function running(program: string): Runner {
  const lines = `require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    const question = JSON.parse(line);
    const reply = (said) => console.log(JSON.stringify(said));
    ${program}
  });`;
  runner = new Runner(inProcess(process.execPath, ['-e', lines], ({ name }) => name));
  return runner;
}

afterEach(() => runner.stop());

test('a process gets a line for each question, and its lines are the answers', async () => {
  const echo = running(
    `reply({ answer: question.type === 'prepare' ? { device: question.order } : { ms: 1, loss: question.count } });`,
  );
  expect(await echo.prepare(digits)).toEqual({ device: 'digits' });
  expect(await echo.ask({ type: 'sample', count: 3 })).toEqual({ ms: 1, loss: 3 });
  expect(await echo.ask({ type: 'sample', count: 4 })).toEqual({ ms: 1, loss: 4 });
});

test('what a process cannot do, and that it is gone, are reasons for a row without times', async () => {
  const frail = running(`question.type === 'prepare' ? reply({ cannot: 'no memory' }) : process.exit(3);`);
  await expect(frail.prepare(digits)).rejects.toThrow(new Cannot('no memory'));
  await expect(frail.ask({ type: 'count' })).rejects.toThrow(Cannot);
  await expect(frail.ask({ type: 'count' })).rejects.toThrow(Cannot);
});

test('a program that is not there is a reason too', async () => {
  runner = new Runner(inProcess('no-such-program', [], () => null));
  await expect(runner.prepare(digits)).rejects.toThrow(Cannot);
});

test('a process that is still computing ends when it is stopped, and can be stopped twice', async () => {
  const busy = running(`if (question.type === 'prepare') reply({ answer: { device: '' } }); else for (;;);`);
  await busy.prepare(digits);
  const waiting = expect(busy.ask({ type: 'count' })).rejects.toThrow(Cannot);
  await busy.stop();
  await waiting;
  await busy.stop();
});
