/** The content security policy of every page; workers started from `blob:` addresses inherit it. */
import { createHash } from 'node:crypto';

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/**
 * @param inlineScripts texts of the page's inline scripts, exactly as between their tags
 * @returns the value for `<meta http-equiv="content-security-policy">`
 */
export function policy(inlineScripts: readonly string[]): string {
  return Object.entries({
    'default-src': ["'self'"],
    // WebAssembly is compiled by the wasm back end; nothing is evaluated from strings.
    'script-src': ["'self'", 'blob:', "'wasm-unsafe-eval'", ...inlineScripts.map(hashOf)],
    // The code editor adds style sheets of its own.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([directive, values]) => `${directive} ${values.join(' ')}`)
    .join('; ');
}
