/** JSON as it can stand in a `<script type="application/json">`: no text of it can end the element. */
export function jsonData(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
