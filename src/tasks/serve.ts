/** A small static server that behaves as static hosts do: index files, 404.html, compression, the headers of `_headers`. */
import { once } from 'node:events';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

interface ServeOptions {
  readonly dir: string;
  /** Path the site stands at, with a slash at both ends. */
  readonly base: string;
  /** Send what the site's `_headers` file asks for, as hosts that know it do; others send nothing of it. */
  readonly headers: boolean;
  /** 0 for any free port. */
  readonly port: number;
  /** Compress what a browser asks to be compressed; true where it is not said. */
  readonly compress?: boolean;
}

export interface Served {
  /** `http://localhost:1234`, without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const types: Record<string, string> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const compressible = /^(text|application\/(json|xml|wasm|manifest))|svg/;

interface HeaderRule {
  readonly path: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads Netlify's and Cloudflare's format: a path with `*`, then indented `Name: value` lines. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { path: RegExp; headers: (readonly [string, string])[] }[] = [];
  for (const line of text.split('\n')) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (!/^\s/.test(line)) {
      const pattern = line
        .trim()
        .replace(/[\\^$.|?+()[\]{}]/g, '\\$&')
        .replaceAll('*', '.*');
      rules.push({ path: new RegExp(`^${pattern}$`), headers: [] });
      continue;
    }
    const colon = line.indexOf(':');
    rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/** The file that a path means; a folder without its slash is sent to the address with it. */
function find(dir: string, path: string): { file: string } | { redirect: string } | undefined {
  const file = resolve(dir, `.${path}`);
  if (file !== dir && !file.startsWith(dir + sep)) return undefined;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() && !path.endsWith('/')) return { file };
  if (!found?.isDirectory() || !existsSync(join(file, 'index.html'))) return undefined;
  return path.endsWith('/') ? { file: join(file, 'index.html') } : { redirect: `${path}/` };
}

/** Files compressed, and when each had last changed. */
const compressed = new Map<string, { readonly changed: number; readonly bytes: Promise<Buffer> }>();

/** A file compressed, anew only once it has changed: pages ask for the same megabytes again and again. */
async function compressedFile(file: string): Promise<Buffer> {
  const changed = statSync(file).mtimeMs;
  const known = compressed.get(file);
  if (known?.changed === changed) return known.bytes;
  const bytes = readFile(file).then((content) => promisify(gzip)(content));
  compressed.set(file, { changed, bytes });
  return bytes;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, file, compress }: { status: number; file: string; compress: boolean },
): void {
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.setHeader('Content-Type', type);
  const zip = compress && compressible.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (zip) response.setHeader('Content-Encoding', 'gzip').setHeader('Vary', 'Accept-Encoding');
  response.writeHead(status);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A reader who leaves in the middle of a file is nothing to report.
  const ignore = () => undefined;
  if (zip)
    compressedFile(file).then(
      (bytes) => response.end(bytes),
      () => response.destroy(),
    );
  else pipeline(createReadStream(file), response, ignore);
}

/** Serves a built site to this machine alone, or to those who can reach `HOST`. Rejects with the system's error (EADDRINUSE, EACCES …) when the port cannot be had. */
export async function serve({ dir, base, headers, port, compress = true }: ServeOptions): Promise<Served> {
  const headerFile = join(dir, '_headers');
  const rules = headers && existsSync(headerFile) ? parseHeaders(readFileSync(headerFile, 'utf8')) : [];

  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://localhost');
    const path = url && decode(url.pathname);
    if (path !== null && `${path}/` === base) {
      response.writeHead(301, { Location: base }).end();
      return;
    }
    if (path === null || !path.startsWith(base)) {
      response.writeHead(404).end();
      return;
    }
    const inSite = path.slice(base.length - 1);
    for (const rule of rules) {
      if (rule.path.test(inSite)) for (const [name, value] of rule.headers) response.setHeader(name, value);
    }
    const found = find(dir, inSite);
    if (!found) send(request, response, { status: 404, file: join(dir, '404.html'), compress });
    else if ('redirect' in found)
      response.writeHead(301, { Location: base.slice(0, -1) + encodeURI(found.redirect) }).end();
    else send(request, response, { status: 200, file: found.file, compress });
  });

  await once(server.listen(port, process.env['HOST'] || 'localhost'), 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
