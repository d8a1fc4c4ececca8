import { expect, it } from 'vitest';
import type { LibraryProduct } from '../../../../core/products/product.model.ts';
import { applyEdit } from '../../../../core/runsheet/edit/edit.apply.ts';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { sampleSheet } from '../../../dev/sample.ts';
import { inSheet, renewals, renewOp, sellOp } from './library.ts';

const sheet = sampleSheet('zh');
const [known] = sheet.products;
if (known === undefined) throw new Error('The sample has no products.');
const CUP: LibraryProduct = {
  id: 'sku:CUP-1',
  sku: 'CUP-1',
  name: '保温杯',
  variant: '500 ml',
  group: '',
  category: '水具',
  brand: '',
  description: '',
  listPrice: { minor: 12_900, currency: 'CNY' },
  price: null,
  stock: 300,
  soldOut: false,
  image: null,
  imageSources: [],
  custom: {},
};
const applied = (to: RunSheet, op: Parameters<typeof applyEdit>[1]) => {
  const done = applyEdit(to, op);
  if (!done.ok) throw new Error(done.message);
  return done.value;
};
const IDS = { segment: 'new-segment', product: 'new-product' };

it('makes a segment of a product and brings it along once, as one edit that can be taken back', () => {
  const after = sheet.segments[3]?.id ?? null;
  const op = sellOp(CUP, sheet, { after, block: null }, IDS);
  const { sheet: next, inverse } = applied(sheet, op);
  expect(next.segments[4]).toMatchObject({
    title: '保温杯',
    kind: 'product',
    block: sheet.segments[3]?.block,
    offer: { productId: 'new-product', stock: 300, livePrice: null },
  });
  expect(next.products.at(-1)).toMatchObject({ sku: 'CUP-1', listPrice: { minor: 12_900 }, link: '' });
  const again = applied(next, sellOp(CUP, next, { after: null, block: '加场' }, { segment: 's2', product: 'p2' }));
  expect(again.sheet.products).toHaveLength(next.products.length);
  expect(again.sheet.segments[0]).toMatchObject({ block: '加场', offer: { productId: 'new-product' } });
  expect(JSON.stringify(applied(next, inverse).sheet)).toBe(JSON.stringify(sheet));
});

it('leaves a price in another currency open', () => {
  const dollars: LibraryProduct = { ...CUP, listPrice: { minor: 1_999, currency: 'USD' } };
  const { sheet: next } = applied(sheet, sellOp(dollars, sheet, { after: null, block: null }, IDS));
  expect(next.products.at(-1)?.listPrice).toBeNull();
});

it('tells what the catalogue says now, and takes over that alone', () => {
  const now: LibraryProduct = {
    ...CUP,
    sku: ` ${known.sku}`,
    name: '新名字',
    variant: '',
    category: known.category,
  };
  expect(inSheet(now, sheet.products)).toBe(known);
  const changes = renewals(now, known, sheet);
  expect(changes.map(({ field }) => field)).toEqual(['name', 'listPrice']);
  const { sheet: next } = applied(sheet, renewOp(known, changes));
  expect(next.products[0]).toEqual({ ...known, name: '新名字', listPrice: CUP.listPrice });
  expect(renewals(now, next.products[0] ?? known, next)).toEqual([]);
});
