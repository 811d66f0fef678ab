import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCourse } from '../../../src/course/load.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'course-'));
});
afterEach(() => rm(root, { recursive: true }));

const manifest = (chapters: string) => `title: { en: T, zh: 题 }
description: { en: D, zh: 述 }
parts:
  - folder: 01-a
    title: { en: A, zh: 甲 }
    question: { en: B, zh: 乙 }
    summary: { en: C, zh: 丙 }
    chapters: ${chapters}
`;
const page = '---\ntitle: A\nlead: B\ndescription: C\n---\n## D\n';

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, 'content', path)), { recursive: true });
    await writeFile(join(root, 'content', path), text);
  }
}

test('a chapter is placed: its part, its path, its folder', async () => {
  await write({ 'course.yaml': manifest('[01-x]'), '01-a/01-x/en.mdx': page, '01-a/01-x/zh.mdx': page });
  const { chapters } = await loadCourse(root);
  expect(chapters).toHaveLength(1);
  expect(chapters[0]).toMatchObject({ id: '01-a/01-x', path: 'a/x', folder: join(root, 'content/01-a/01-x') });
});

test('a chapter without its Chinese fails, naming the file', async () => {
  await write({ 'course.yaml': manifest('[01-x]'), '01-a/01-x/en.mdx': page });
  await expect(loadCourse(root)).rejects.toThrow('content/01-a/01-x/zh.mdx:1: The file is missing');
});

test('a listed chapter without a folder fails at its line', async () => {
  await write({ 'course.yaml': manifest('[01-x]') });
  await expect(loadCourse(root)).rejects.toThrow('content/course.yaml:8: There is no folder content/01-a/01-x');
});

test('a chapter that no part lists fails', async () => {
  await write({ 'course.yaml': manifest('[]'), '01-a/01-x/en.mdx': page, '01-a/01-x/zh.mdx': page });
  await expect(loadCourse(root)).rejects.toThrow('content/course.yaml:4: content/01-a/01-x is a chapter, but no part');
});
