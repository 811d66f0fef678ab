/** Every saved edit of a chapter (`mathematics/neuron`) has a key in `localStorage` that starts so. */
export function editKeys(chapter: string): string {
  return `edit:${chapter}:`;
}
