declare namespace App {
  interface Locals {
    /** What the components of a chapter know about the page they stand on; set by the chapter's page. */
    course: {
      readonly language: import('./course/language.ts').Language;
      /** `mathematics/neuron`: the chapter's address below its language. */
      readonly chapter: string;
      /** The chapter's folder, absolute. */
      readonly folder: string;
    };
  }
}
