declare namespace App {
  interface Locals {
    /** Set by a chapter's page before its text is rendered; formulas and cells read it. */
    course: {
      language: import('./course/language.ts').Language;
      /** `mathematics/neuron` */
      chapter: string;
      /** Absolute path of the chapter's folder. */
      folder: string;
    };
  }
}
