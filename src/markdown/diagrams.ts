/** Placeholder replaced below. */
export async function drawDiagram(text: string, title: string): Promise<{ svg: string; wide: boolean }> {
  return Promise.resolve({ svg: `<svg role="img" aria-label="${title}">${text.length}</svg>`, wide: false });
}
