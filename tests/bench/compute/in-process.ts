import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Question, Reply } from './answer.ts';
import type { Job } from './jobs/job.ts';
import type { Place } from './runner.ts';

/** What `prepare` sends to a process instead of an order of the page's. */
type Sent = Exclude<Question, { readonly type: 'prepare' }> | { readonly type: 'prepare'; readonly order: unknown };

/**
 * A program that reads questions from its standard input and writes replies to its standard output, each a line of JSON. What
 * it writes to its standard error is shown.
 *
 * @param orderOf what the program wants to know of a job; must survive JSON
 */
export function inProcess(program: string, args: readonly string[], orderOf: (job: Job) => unknown): Place {
  let child: ChildProcess | null = null;
  let send: (question: Sent) => Promise<Reply> = () => Promise.resolve({ cannot: 'it does not run' });
  return {
    start(job) {
      const started = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
      const { stdin, stdout } = started;
      // Whoever waits for a reply is told when the output ends; that needs no second complaint.
      for (const part of [started, stdin]) part.on('error', () => undefined);
      const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
      child = started;
      send = async (question) => {
        stdin.write(`${JSON.stringify(question)}\n`);
        const { value, done } = await lines.next();
        return done === true ? { cannot: 'its process ended' } : (JSON.parse(value) as Reply);
      };
      return send({ type: 'prepare', order: orderOf(job) });
    },
    ask: (question) => send(question),
    async stop() {
      const running = child;
      child = null;
      if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
      running.kill('SIGKILL');
      await once(running, 'exit');
    },
  };
}
