/** What the build draws beforehand of an output, since a static page has neither a canvas nor Plot. */
export interface Still {
  /** Markup of a plot's figure. */
  readonly plot?: string;
  /** Data URIs of the pictures, in order. */
  readonly pictures?: readonly string[];
}
