/** A thread beside the kernel's: does pieces of work as they are written up, until its owner ends. */
import { readBoard, serve } from './board.ts';
import { computer, startProgram } from './desk.ts';

export interface Start {
  readonly program: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly board: SharedArrayBuffer;
  /** 1 for the first. */
  readonly thread: number;
}

/**
 * Milliseconds that it watches for more work before it sleeps: waking it takes as long as a small product. Longer than most of what
 * lies between two shared works of a training step, for it would otherwise sleep through the beginning of each.
 */
const patience = 1;

addEventListener('message', ({ data: { program, memory, board, thread } }: MessageEvent<Start>) => {
  serve(readBoard(board), patience, computer(startProgram(program, memory), thread));
});
