import 'svelte/elements';

declare module 'svelte/elements' {
  interface HTMLTextareaAttributes {
    /** Known to browsers, not yet to Svelte's types. */
    autocorrect?: 'on' | 'off';
  }
}
