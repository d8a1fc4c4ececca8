import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCardFiles, type CardFiles } from './cards.files.ts';
import { encodePng } from './png.ts';

let directory: string;
let clock: number;
let files: CardFiles;
let png: Uint8Array;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'card-files-'));
  clock = 1_000_000;
  files = openCardFiles({ directory, keep: 10, restMs: 5_000, now: () => clock });
  png = await encodePng(2, 1, new Uint8ClampedArray([255, 0, 0, 255, 0, 0, 0, 0]));
});
afterEach(() => rm(directory, { recursive: true }));

const path = (index: number) => files.pathOf('product', `card ${index}`);

test('a written file is found with its size', async () => {
  expect(await files.find(path(0))).toBeNull();
  await files.write(path(0), png);
  expect(await files.find(path(0))).toEqual({ width: 2, height: 1 });
});

test('the oldest files go beyond the bound, one in use stays', async () => {
  for (let index = 0; index < 33; index += 1) {
    clock += 1_000;
    await files.write(path(index), png);
    if (index === 31) await files.find(path(0));
  }
  const left = await readdir(directory);
  expect(left).toHaveLength(10);
  expect(await files.find(path(0))).not.toBeNull();
  expect(await files.find(path(32))).not.toBeNull();
  expect(await files.find(path(1))).toBeNull();
});

test('nothing that was used within the rest is removed, however much there is', async () => {
  for (let index = 0; index < 40; index += 1) await files.write(path(index), png);
  expect(await readdir(directory)).toHaveLength(40);
});

test('the last cards of a slot stay, however many of another slot come after them', async () => {
  const onAir = files.pathOf('coupon', 'on air');
  await files.write(onAir, png);
  for (let index = 0; index < 64; index += 1) {
    clock += 10_000;
    await files.write(path(index), png);
  }
  expect(await files.find(onAir)).not.toBeNull();
});

test('files that are not ours are left alone', async () => {
  await writeFile(join(directory, 'holiday.png'), 'mine');
  for (let index = 0; index < 33; index += 1) {
    clock += 10_000;
    await files.write(path(index), png);
  }
  expect(await readdir(directory)).toContain('holiday.png');
});

test('no half-written file is left behind', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => files.write(path(index % 3), png)));
  expect((await readdir(directory)).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(await files.find(path(0))).toEqual({ width: 2, height: 1 });
});

test('a directory that cannot be made is said', async () => {
  await writeFile(join(directory, 'file'), '');
  const blocked = openCardFiles({ directory: join(directory, 'file', 'cards'), keep: 1, restMs: 0, now: () => 0 });
  await expect(blocked.write(blocked.pathOf('coupon', 'x'), png)).rejects.toThrow(/ENOTDIR|EEXIST/u);
});
