/** What the reader's hand did to controls before the notebook was there, done again once it is. */
import type { Intent } from '../../src/notebook/intent.ts';

type HandIntent = Extract<Intent, { type: 'input' | 'stroke' }>;

/** Puts a control back to what it shows now. */
function keeper(control: HTMLElement): () => void {
  if (control instanceof HTMLSelectElement) {
    const selected = Array.from(control.options, (option) => option.selected);
    return () => selected.forEach((each, index) => control.options[index] && (control.options[index].selected = each));
  }
  if (control instanceof HTMLTextAreaElement) {
    const { value } = control;
    return () => (control.value = value);
  }
  // A file field keeps its files, and takes no value from a script.
  if (!(control instanceof HTMLInputElement) || control.type === 'file') return () => undefined;
  const { value, checked } = control;
  return () => Object.assign(control, { value, checked });
}

function again(intent: HandIntent): void {
  const { control } = intent;
  if (intent.type === 'stroke') control.dispatchEvent(new PointerEvent(intent.pointer.type, intent.pointer));
  else if (intent.event === 'click') control.click();
  else control.dispatchEvent(new Event(intent.event, { bubbles: true }));
}

/** To be called before hydration, which shows what the recording says; the result is for after it. */
export function replayer(intents: readonly Intent[]): () => void {
  const events = intents.filter((intent) => intent.type === 'input' || intent.type === 'stroke');
  const keepers = [...new Set(events.map(({ control }) => control))].map(keeper);
  return () => {
    for (const keep of keepers) keep();
    for (const event of events) again(event);
  };
}
