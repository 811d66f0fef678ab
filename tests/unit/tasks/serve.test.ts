import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseHeaders, serve, type Served } from '../../../src/tasks/serve.ts';

const dir = mkdtempSync(join(tmpdir(), 'serve-'));
mkdirSync(join(dir, 'en'));
mkdirSync(join(dir, '中'));
writeFileSync(join(dir, 'en', 'index.html'), '<p>English</p>');
writeFileSync(join(dir, '中', 'index.html'), '<p>中文</p>');
writeFileSync(join(dir, '404.html'), '<p>Nothing here</p>');
writeFileSync(join(dir, 'a.wasm'), 'wasm');
writeFileSync(join(dir, 'a.mjs'), 'export {}');
writeFileSync(join(dir, 'a.bin'), 'bin');
writeFileSync(join(dir, '_headers'), '# all\n/*\n  X-Frame-Options: DENY\n/a.*\n  Cache-Control: max-age=1\n');

describe('the static server', () => {
  let site: Served;
  let at: string;
  beforeAll(async () => {
    site = await serve({ dir, base: '/course/', headers: true, port: 0 });
    at = `${site.origin}/course`;
  });
  afterAll(() => site.close());

  test('serves index files, also of folders with Chinese names', async () => {
    expect(await (await fetch(`${at}/en/`)).text()).toContain('English');
    expect(await (await fetch(`${at}/中/`)).text()).toContain('中文');
  });

  test('sends a folder without its slash to the address with it', async () => {
    const response = await fetch(`${at}/en`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/course/en/']);
  });

  test('sends the base without its slash to the base', async () => {
    const response = await fetch(at, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/course/']);
  });

  test('answers this machine only', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    if (outside)
      await expect(fetch(`http://${outside.address}:${new URL(site.origin).port}/course/en/`)).rejects.toThrow();
  });

  test('answers what does not exist with 404.html', async () => {
    const response = await fetch(`${at}/nowhere/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Nothing here');
  });

  test('serves nothing outside the base, nor outside the folder', async () => {
    expect((await fetch(`${site.origin}/en/`)).status).toBe(404);
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    get({ port: Number(new URL(site.origin).port), path: '/course/..%2f..%2f..%2fetc%2fpasswd' }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    expect(await promise).toBe(404);
  });

  test.each([
    ['a.wasm', 'application/wasm'],
    ['a.mjs', 'text/javascript; charset=utf-8'],
    ['a.bin', 'application/octet-stream'],
  ])('sends %s as %s', async (file, type) => {
    expect((await fetch(`${at}/${file}`)).headers.get('content-type')).toBe(type);
  });

  test('sends a compressed file as it is, also after it has changed', async () => {
    const file = join(dir, 'changing.js');
    for (const [date, text] of ['export default 1', 'export default 2'].entries()) {
      writeFileSync(file, text);
      utimesSync(file, date + 1, date + 1);
      const response = await fetch(`${at}/changing.js`);
      expect([response.headers.get('content-encoding'), await response.text()]).toEqual(['gzip', text]);
    }
  });

  test('sends the headers that the site asks for, and only where it asks', async () => {
    const page = (await fetch(`${at}/en/`)).headers;
    const file = (await fetch(`${at}/a.bin`)).headers;
    expect([page.get('x-frame-options'), page.get('cache-control')]).toEqual(['DENY', null]);
    expect([file.get('x-frame-options'), file.get('cache-control')]).toEqual(['DENY', 'max-age=1']);
  });

  test('sends none of them when told not to', async () => {
    const bare = await serve({ dir, base: '/', headers: false, port: 0 });
    expect((await fetch(`${bare.origin}/en/`)).headers.get('x-frame-options')).toBeNull();
    await bare.close();
  });

  test('refuses a port that is taken with EADDRINUSE', async () => {
    const port = Number(new URL(site.origin).port);
    await expect(serve({ dir, base: '/', headers: false, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

test('a header rule with a wildcard matches every path below it', () => {
  const [rule] = parseHeaders('/_astro/*\n  Cache-Control: immutable');
  expect(rule?.path.test('/_astro/a/b.js')).toBe(true);
  expect(rule?.path.test('/other')).toBe(false);
});
