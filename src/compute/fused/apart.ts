/** Whether operations are to be taken apart into those they are made of, because somebody wants to see these. */
const state = { apart: false };

export function isApart(): boolean {
  return state.apart;
}

export function takenApart<T>(run: () => T): T {
  const before = state.apart;
  state.apart = true;
  try {
    return run();
  } finally {
    state.apart = before;
  }
}
