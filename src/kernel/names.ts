/** What values are called, read without running any code of theirs but a Proxy's traps. */

/** The class of an object, by its prototypes; null when it has none. */
export function classOf(value: object): string | null {
  let tag = '';
  for (let at = Reflect.getPrototypeOf(value); at !== null; at = Reflect.getPrototypeOf(at)) {
    const constructor: unknown = Reflect.getOwnPropertyDescriptor(at, 'constructor')?.value;
    const name = typeof constructor === 'function' ? functionName(constructor) : '';
    if (name !== '') return tag === '' || name !== 'Object' ? name : tag;
    const own: unknown = Reflect.getOwnPropertyDescriptor(at, Symbol.toStringTag)?.value;
    if (tag === '' && typeof own === 'string') tag = own;
  }
  return Reflect.getPrototypeOf(value) === null ? null : tag || 'Object';
}

/** A class may have a static member called `name`, which is no text then. */
export function functionName(value: object): string {
  const name: unknown = Reflect.getOwnPropertyDescriptor(value, 'name')?.value;
  return typeof name === 'string' ? name : '';
}

export function kindOfFunction(value: object): 'class' | 'function' {
  return /^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : 'function';
}
