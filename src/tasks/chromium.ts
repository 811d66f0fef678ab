/** Finds a Chromium to test and record with, or installs one by whichever means this machine has. */
import { accessSync, constants, existsSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { command, tool } from './command.ts';
import { TaskError } from './task-error.ts';

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);

const known: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  // The shell has no windows around its pages, and opens one three times as fast.
  linux: [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ].flatMap((name) =>
    (process.env['PATH'] ?? '')
      .split(':')
      .concat('/usr/bin', '/snap/bin')
      .map((folder) => join(folder, name)),
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    ['/Applications', join(process.env['HOME'] ?? '', 'Applications')].map((folder) =>
      join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  ),
  win32: windowsFolders.flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What is on the machine: the one named by CHROME_PATH, the system's own, or the one Playwright installed. */
function find(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new TaskError(`CHROME_PATH is ${named}, and there is no program there.`);
  }
  return [...(known[platform()] ?? []), chromium.executablePath()].find(isExecutable);
}

/** Path of a Chromium that can be started, installing one where there is none. */
export async function chromiumPath(): Promise<string> {
  const found = find();
  if (found) return found;
  console.log('No Chromium found; installing one, once …');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await command('apt-get', ['update']);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await command(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-cjk'],
      { env },
    );
  }
  if (!find()) await tool('playwright-core', ['install', 'chromium'], { package: 'playwright-core' });
  const installed = find();
  if (installed) return installed;
  throw new TaskError(
    'No Chromium could be found or installed. Install Chrome or Chromium, or set CHROME_PATH to one, and try again.',
  );
}

/** How every Chromium of ours starts: root has no sandbox to put it in, and containers have little /dev/shm. */
export const chromiumArguments: readonly string[] = [
  '--disable-dev-shm-usage',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
