import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inlineThread } from '../import/testing.ts';
import { openStore } from '../store/store.ts';
import { importProductsCommand } from './productsCommand.ts';
import { terminal } from './testing/terminal.ts';

const { file, path, out, err, clear } = terminal();

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const run = (catalogue: string, options: { readonly images?: string; readonly json?: boolean } = {}) =>
  importProductsCommand(catalogue, { data: path('data'), ...options }, inlineThread);

it('takes a catalogue with the pictures beside it, and once more changes nothing', async () => {
  mkdirSync(path('images'));
  file('images/mug.png', PIXEL);
  const catalogue = file(
    'shop.csv',
    'sku,name,price,stock,image\nHB-1,Mug,24.00,0,mug.png\nHB-2,Board,34.00,9,gone.png\n',
  );
  expect(await run(catalogue)).toBe(0);
  expect(out()).toContain('Imported 2 products: 2 new, 0 changed, 1 sold out.');
  expect(out()).toContain('gone.png');
  const store = openStore(path('data'));
  if (!store.ok) throw new Error(store.message);
  const { products } = store.value.products.search({ words: 'mug', soldOut: null, offset: 0, limit: 10 });
  expect(products[0]).toMatchObject({ sku: 'HB-1', name: 'Mug', soldOut: true, image: expect.any(String) });
  store.value.close();
  clear();
  expect(await run(catalogue, { json: true })).toBe(0);
  expect(JSON.parse(out())).toMatchObject({ taken: true, products: 2, added: 0 });
});

it('refuses what is no catalogue with a sentence, and status 1', async () => {
  expect(await run(file('x.csv', 'a,b\n1,2\n'))).toBe(1);
  expect(out()).toMatch(/Nothing was imported\.\n$/);
  expect(await run(path('none.csv'))).toBe(1);
  expect(err()).toContain('can’t be read');
});
