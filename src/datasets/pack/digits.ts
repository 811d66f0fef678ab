/**
 * `npm run pack`: packs public/data/digits/digits.bin out of the CSV file in Debian's package python3-sklearn, without
 * installing the package. The packed file is committed, so that nobody needs this to build the site.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packDigits } from '../digits-file.ts';
import { readPackageFile } from './debian.ts';
import { parseDigits } from './digits-csv.ts';

const debianPackage = 'python3-sklearn';
const csvPath = 'usr/lib/python3/dist-packages/sklearn/datasets/data/digits.csv.gz';
const target = join(import.meta.dirname, '../../../public/data/digits/digits.bin');

const folder = await mkdtemp(join(tmpdir(), 'digits-'));
try {
  const file = packDigits(parseDigits(await readPackageFile(debianPackage, csvPath, folder)));
  await writeFile(target, file);
  process.stdout.write(`${target}: ${file.length} bytes\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
