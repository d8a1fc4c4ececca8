import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../../core/contract/requests.ts';
import { ok } from '../../../core/result.ts';
import { applyEdit } from '../../../core/runsheet/edit/edit.apply.ts';
import { NO_CAPS, type RunSheet } from '../../../core/runsheet/runsheet.schema.ts';
import { inlineThread } from '../import/testing.ts';
import { migratedTo } from '../store/migrations/migrated.ts';
import { productStore } from '../store/products.store.ts';
import { fetchImage, isPublicAddress } from './fetch.image.ts';
import { openImageStore } from './image.store.ts';
import { createProductDesk, type ProductRequest } from './productDesk.ts';

const LI = { name: 'producer', person: 'li' };
const CSV = 'sku,name,price,stock,image\nA-1,Pan,9.90,5,pan.png\nA-2,Pot,19.90,0,https://shop.test/pot.png\n';
const PNG = createCanvas(300, 150).toBuffer('image/png');
let folder = '';
let sheet: RunSheet = {
  schema: 1,
  id: 's',
  title: '',
  language: 'en',
  currency: 'USD',
  segments: [],
  products: [],
  caps: NO_CAPS,
};

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'anchor-products-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function desk() {
  const products = createProductDesk({
    products: productStore(
      migratedTo(7),
      () => 1,
      () => undefined,
    ),
    images: openImageStore(folder),
    startThread: inlineThread,
    fetch: async () => ok(PNG),
    shelf: {
      load: () => ok({ sheet, revision: 1 }),
      has: () => true,
      add: () => ok(1),
      change(_id, edit, wanted) {
        const done = applyEdit(sheet, edit);
        if (!done.ok) throw new Error(done.message);
        expect(done.value.sheet).toEqual(wanted);
        sheet = done.value.sheet;
        return ok(2);
      },
    },
  });
  return {
    ...products,
    async ask<T extends ProductRequest['type']>(request: Extract<ProductRequest, { type: T }>) {
      const answer = await products.answer(request, LI);
      if (!answer.ok) throw new Error(answer.message);
      return answer.value as AnswerOf<T>;
    },
  };
}

const id = 'request-1';
const search = { type: 'products.search', id, words: '', soldOut: null, offset: 0, limit: 50 } as const;

describe('the product library', () => {
  it('imports a catalogue with the pictures that lie beside it, once each, with thumbnails', async () => {
    const library = desk();
    const report = await library.take('shop.csv', Buffer.from(CSV), async (name) => (name === 'pan.png' ? PNG : null));
    expect(report).toMatchObject({ ok: true, value: { taken: true, added: 2, soldOut: 1, onTheWeb: 1 } });
    const { products, total } = await library.ask(search);
    expect(total).toBe(2);
    expect(products[0]).toMatchObject({ id: 'A-1', image: expect.stringMatching(/^[0-9a-f]{40}\.png$/) });
    expect(products[0]?.thumbnail).toMatch(/^data:image\/webp;base64,/);
    expect(readFileSync(join(folder, products[0]?.image ?? ''))).toEqual(PNG);
    expect((await library.ask({ ...search, words: 'POT' })).products.map((one) => one.id)).toEqual(['A-2']);
    expect((await library.ask({ ...search, soldOut: true })).total).toBe(1);
  });

  it('renews products by their SKU and keeps their pictures', async () => {
    const library = desk();
    await library.take('shop.csv', Buffer.from(CSV), async () => PNG);
    const again = await library.take('shop.csv', Buffer.from(CSV.replace('9.90', '8.90')));
    expect(again).toMatchObject({ ok: true, value: { added: 0, changed: 1 } });
    expect((await library.ask(search)).products[0]).toMatchObject({ price: { minor: 890 }, image: expect.any(String) });
  });

  it('names variants by what another file of the shop says of their product', async () => {
    const library = desk();
    await library.take('goods.csv', Buffer.from('id,name,price,goods_sn\n7,四件套,899,7\n'));
    const skus = await library.take(
      'skus.csv',
      Buffer.from('id,goods_id,specifications,price,number\n1,7,"[""1.5m""]",999,3\n'),
    );
    expect(skus).toMatchObject({ ok: true, value: { added: 1 } });
    expect((await library.ask({ ...search, words: '1.5m' })).products).toMatchObject([
      { name: '四件套', variant: '1.5m', stock: 3 },
    ]);
  });

  it('fetches from the web when asked, and takes a picture that a person gives', async () => {
    const library = desk();
    await library.take('shop.csv', Buffer.from(CSV));
    expect(await library.ask({ type: 'products.fetch', id, products: null })).toEqual({
      fetched: 1,
      failed: [],
      left: 0,
    });
    const content = PNG.toString('base64');
    expect(await library.ask({ type: 'products.picture', id, name: 'pan.png', content })).toEqual({ products: 1 });
    expect((await library.ask(search)).products.every(({ thumbnail }) => thumbnail !== null)).toBe(true);
    const text = Buffer.from('<html>').toString('base64');
    expect(await library.answer({ type: 'products.picture', id, name: 'pan.png', content: text }, LI)).toMatchObject({
      code: 'image-broken',
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.png'))).toHaveLength(1);
  });

  it('puts copies into a run sheet, each once', async () => {
    const library = desk();
    await library.take('shop.csv', Buffer.from(CSV));
    const put = { type: 'products.put', id, sheetId: 's', products: ['A-1', 'A-2'] } as const;
    expect(await library.ask({ ...put, products: [...put.products] })).toEqual({ added: 2, there: 0, revision: 2 });
    expect(await library.ask({ ...put, products: ['A-1'] })).toMatchObject({ added: 0, there: 1 });
    expect(sheet.products.map(({ sku, listPrice }) => [sku, listPrice?.minor])).toEqual([
      ['A-1', 990],
      ['A-2', 1990],
    ]);
  });

  it('leaves everything as it was when a file is no catalogue', async () => {
    const library = desk();
    expect(await library.take('x.csv', Buffer.from('a,b\n1,2\n'))).toMatchObject({
      ok: true,
      value: { taken: false, problems: [{ code: 'no-catalogue' }] },
    });
    expect((await library.ask(search)).total).toBe(0);
  });
});

describe('fetching a picture', () => {
  it.each([
    '10.0.0.1',
    '127.0.0.1',
    '192.168.1.1',
    '172.20.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    'localhost',
  ])('does not take %s for the open web', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['1.1.1.1', '172.32.0.1', '2606:4700::1111'])('takes %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it('never asks this machine, by number or by name', async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked += 1;
      answer.end(PNG);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1'])
      expect(await fetchImage(`http://${host}:${port}/a.png`)).toMatchObject({ ok: false });
    for (const address of ['file:///etc/hosts', 'ftp://1.1.1.1/a.png', 'http://user@1.1.1.1/', 'not an address'])
      expect(await fetchImage(address)).toMatchObject({ ok: false, code: 'image-address' });
    await new Promise((resolve) => server.close(resolve));
    expect(asked).toBe(0);
  });
});
