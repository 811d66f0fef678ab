/**
 * Does something at most once a frame for each thing that asks for it, however often it asks. A hidden page has no frames:
 * a timer stands in for them.
 */
export function onFrame<T>(act: (thing: T) => void): (thing: T) => void {
  const waiting = new Set<T>();
  let asked = false;
  const flush = (): void => {
    if (!asked) return;
    asked = false;
    const things = [...waiting];
    waiting.clear();
    for (const thing of things) act(thing);
  };
  return (thing) => {
    waiting.add(thing);
    if (asked) return;
    asked = true;
    if (typeof requestAnimationFrame === 'function') requestAnimationFrame(flush);
    setTimeout(flush, 100);
  };
}
