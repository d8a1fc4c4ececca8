import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inlineThread } from '../import/testing.ts';
import { openStore } from '../store/store.ts';
import { importProductsCommand } from './productsCommand.ts';

let folder: string;
let out: string[];
let err: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anchor-products-'));
  [out, err] = [[], []];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out.push(String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err.push(String(text)), true));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const run = (path: string, options: { readonly images?: string; readonly json?: boolean } = {}) =>
  importProductsCommand(path, { data: join(folder, 'data'), ...options }, inlineThread);

it('takes a catalogue with the pictures beside it, and once more changes nothing', async () => {
  mkdirSync(join(folder, 'images'));
  file('images/mug.png', PIXEL);
  const catalogue = file(
    'shop.csv',
    'sku,name,price,stock,image\nHB-1,Mug,24.00,0,mug.png\nHB-2,Board,34.00,9,gone.png\n',
  );
  expect(await run(catalogue)).toBe(0);
  expect(out.join('')).toContain('Imported 2 products: 2 new, 0 changed, 1 sold out.');
  expect(out.join('')).toContain('gone.png');
  const store = openStore(join(folder, 'data'));
  if (!store.ok) throw new Error(store.message);
  const { products } = store.value.products.search({ words: 'mug', soldOut: null, offset: 0, limit: 10 });
  expect(products[0]).toMatchObject({ sku: 'HB-1', name: 'Mug', soldOut: true, image: expect.any(String) });
  store.value.close();
  out.length = 0;
  expect(await run(catalogue, { json: true })).toBe(0);
  expect(JSON.parse(out.join(''))).toMatchObject({ taken: true, products: 2, added: 0 });
});

it('refuses what is no catalogue with a sentence, and status 1', async () => {
  expect(await run(file('x.csv', 'a,b\n1,2\n'))).toBe(1);
  expect(out.join('')).toMatch(/Nothing was imported\.\n$/);
  expect(await run(join(folder, 'none.csv'))).toBe(1);
  expect(err.join('')).toContain('can’t be read');
});
