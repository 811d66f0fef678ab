/** What a reader did to a page that is not live yet, to be done once it is. */
export type Intent =
  | { readonly type: 'command'; readonly id: string; readonly cell: string | null }
  /** The text area holds what was typed, and the caret. */
  | { readonly type: 'edit'; readonly cell: string }
  /** An event at a recorded control or at the badge; the control still shows what the reader set. */
  | { readonly type: 'input'; readonly event: string; readonly control: HTMLElement }
  /** Part of a stroke on a drawing pad. */
  | { readonly type: 'stroke'; readonly pointer: PointerEvent; readonly control: HTMLElement };
