/**
 * The way in from a bare machine: `node src/tasks/bootstrap.mjs <task> [arguments]`. Installs the dependencies when they
 * are missing or the lock file has changed, finds or installs a Node that can build the site, and runs the task with it.
 * Plain JavaScript without dependencies, because all it may count on is some Node from 20 on and its npm.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The first Node that runs TypeScript as it stands; Astro is content with a little less. */
const neededNode = [22, 18];
const nodeFolder = join(root, '.cache', 'node');

/** What went wrong outside this project, in one line; undefined where only the whole output can say. */
function knownCause(output) {
  if (/ENOSPC|no space left/i.test(output)) return 'the disk is full';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network request/i.test(output))
    return 'the npm registry cannot be reached (is there a network?)';
  if (/EACCES|EPERM|EROFS/.test(output)) return `no permission to write in ${root}`;
  return undefined;
}

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** Runs npm quietly, with the npm that started us where there is one. */
function npm(args) {
  const own = process.env.npm_execpath;
  const [command, prefix] = own?.endsWith('npm-cli.js') ? [process.execPath, [own]] : ['npm', []];
  return new Promise((resolve) => {
    const child = spawn(command, [...prefix, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      shell: command === 'npm' && process.platform === 'win32',
    });
    let output = '';
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** @param megabytes what it takes on the disk, with some room */
async function install(what, megabytes, args) {
  // Asked beforehand, because npm on a full disk takes minutes to give up.
  const { bavail, bsize } = statfsSync(root);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free < megabytes) fail(`Could not install ${what}: the disk is full (${free} MB free, ${megabytes} MB needed).`);
  const { code, output } = await npm(args);
  if (code === 0) return;
  const cause = knownCause(output);
  if (cause) fail(`Could not install ${what}: ${cause}.`);
  fail(`Could not install ${what}; npm said:\n${output.trim().split('\n').slice(0, 12).join('\n')}`);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Is everything that the lock file asks for installed? npm leaves a list of what it installed, and writes it last. */
function isInstalled() {
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : optional || peer;
  });
}

function isFitting(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1]);
}

/** The npm package that is Node for this machine: the binary itself, with no install script to be blocked. */
function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}

async function fittingNode() {
  // npm may just have removed the Node that runs this, where that was itself an npm package.
  if (isFitting(process.version) && existsSync(process.execPath)) return process.execPath;
  const name = nodePackage();
  const folder = join(nodeFolder, 'node_modules', name);
  const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const installed = readJson(join(folder, 'package.json'))?.version;
  if (installed && isFitting(installed) && existsSync(binary)) return binary;
  console.log(`Node ${process.version} is too old to build the site; installing Node 24 into .cache/node …`);
  rmSync(nodeFolder, { recursive: true, force: true });
  const args = ['install', '--prefix', nodeFolder, '--no-save', '--no-package-lock', '--ignore-scripts', `${name}@24`];
  await install(`Node 24 (install Node ${neededNode.join('.')} or later yourself to go without)`, 250, args);
  return binary;
}

async function main([task, ...args]) {
  if (!task) fail('Say which task to run: npm start, npm test, npm run dev, build, check, record, pack or bench.');
  if (!isInstalled()) {
    console.log('Installing the dependencies; once, it takes a minute or two …');
    // Not `npm ci`: that refuses a lock file without the binaries of every other platform, and they need not be in it.
    // No install scripts: nothing here needs one (esbuild's only checks a binary that npm has already unpacked).
    await install('the dependencies', 1000, ['install', '--no-save', '--ignore-scripts']);
  }
  const node = await fittingNode();
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, [join(root, 'src', 'tasks', 'main.ts'), task, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Could not start ${node}: ${error.message}`));
  child.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

await main(process.argv.slice(2));
