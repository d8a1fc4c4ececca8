import { expect, it } from 'vitest';
import { chatLineSchema, type ChatLine } from '../../../core/contract/chat.schema.ts';
import { createLinePacker, unpackLines } from './lines.pack.ts';
import { packLines } from './testing/packLines.ts';

const PLAIN: ChatLine = {
  seq: 1,
  id: 'e1',
  at: 5,
  source: 'douyin',
  kind: 'comment',
  by: { id: 'p', name: '小美', badges: [] },
  text: '3号多少钱',
  cut: true,
  what: null,
  count: null,
  amount: null,
  topic: 'price',
  productId: 'p3',
  clusterKey: 'price p3',
  flood: true,
  moderation: null,
  triggers: [],
};
const LINES: readonly ChatLine[] = [
  PLAIN,
  { ...PLAIN, seq: 2, by: null, topic: null, productId: null, clusterKey: null, cut: false, flood: false },
  { ...PLAIN, seq: 3, by: { id: '', name: '', badges: ['vip', 'moderator'] }, text: '', triggers: ['song'] },
  { ...PLAIN, seq: 4, kind: 'like', count: 0 },
  { ...PLAIN, seq: 5, kind: 'gift', what: '', count: 3, amount: { currency: 'CNY', minor: 1 } },
  {
    ...PLAIN,
    seq: 6,
    moderation: { act: 'hide-message', status: 'asked', reason: 'abuse', by: 'Li', at: 9 },
  },
];

it('gives every line back as it was, over the way that it takes', () => {
  const back = unpackLines(structuredClone(packLines(LINES)));
  expect(back).toStrictEqual(LINES);
  // A line is kept as its JSON: in the order in which the house writes it.
  expect(JSON.stringify(back)).toBe(JSON.stringify(LINES));
  for (const line of back.filter(({ by }) => by?.id !== '')) expect(chatLineSchema.parse(line)).toEqual(line);
});

it('begins anew with each taking', () => {
  const packer = createLinePacker();
  for (const line of LINES) packer.put(line);
  expect(packer.count).toBe(LINES.length);
  packer.take();
  expect(packer.count).toBe(0);
  packer.put(PLAIN);
  expect(unpackLines(packer.take())).toEqual([PLAIN]);
});

it('none are none', () => expect(unpackLines(packLines([]))).toEqual([]));
