import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Act } from '../../core/gateway/gateway.protocol.ts';
import { NEVER_SEEN, type AdapterAnswer, type CommerceAdapter } from '../adapters/adapter.ts';
import { openGatewayDb, type GatewayDb } from '../store/gateway.store.ts';
import { createActs } from './acts.ts';
import { actStore } from './acts.store.ts';

const COUPON: Act = {
  do: 'coupon',
  name: '满89减5',
  type: null,
  value: null,
  minSpend: null,
  scope: null,
  quantity: 100,
};
const YES: AdapterAnswer = { status: 'confirmed', code: null, detail: 'ref-1' };
const SILENCE: AdapterAnswer = { status: 'unknown', code: 'no-answer', detail: '' };

let dir: string;
let db: GatewayDb;
let now = 1000;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'acts-'));
  now = 1000;
  open();
});
afterEach(() => {
  db.close();
  rmSync(dir, { recursive: true });
});

function open(): void {
  const opened = openGatewayDb(dir);
  if (!opened.ok) throw new Error(opened.message);
  db = opened.value;
}

/** A platform that answers as told, one answer a call, and counts what it was asked. */
function platform(answers: readonly (AdapterAnswer | Promise<AdapterAnswer>)[], more: Partial<CommerceAdapter> = {}) {
  const performed: string[] = [];
  const adapter: CommerceAdapter = {
    name: 'test',
    can: ['pop', 'unpop', 'coupon'],
    byHand: [],
    idempotent: true,
    perform: async (key) => {
      performed.push(key);
      return answers[performed.length - 1] ?? YES;
    },
    ...more,
  };
  return { adapter, performed };
}

const actsOf = (adapter: CommerceAdapter) => createActs({ room: 'r', store: actStore(db), adapter, now: () => now });
const ask = (key: string, expiresAt: number | null = null, act: Act = COUPON) => ({ key, act, expiresAt });

test('the same key is one act with one answer, also after the gateway was started anew', async () => {
  const { adapter, performed } = platform([YES]);
  const first = await actsOf(adapter).act(ask('k'));
  const again = await actsOf(adapter).act(ask('k'));
  db.close();
  open();
  now = 9_999_999;
  const later = await actsOf(adapter).act(ask('k', 5000));
  expect(first).toMatchObject({ ok: true, value: { status: 'confirmed', detail: 'ref-1', at: 1000 } });
  expect(again).toEqual(first);
  expect(later).toEqual(first);
  expect(performed).toEqual(['k']);
});

test('a second asking while the first is under way waits for it', async () => {
  const { promise, resolve } = Promise.withResolvers<AdapterAnswer>();
  const { adapter, performed } = platform([promise]);
  const acts = actsOf(adapter);
  const both = Promise.all([acts.act(ask('k')), acts.act(ask('k'))]);
  resolve(YES);
  const [one, other] = await both;
  expect(one).toEqual(other);
  expect(performed).toEqual(['k']);
});

test('a key stands for one act: with another it is refused, and the first stands', async () => {
  const { adapter, performed } = platform([YES]);
  const acts = actsOf(adapter);
  await acts.act(ask('k'));
  const other = await acts.act(ask('k', null, { ...COUPON, quantity: 1000 }));
  expect(other).toMatchObject({ ok: false, code: 'key-of-another-act' });
  expect(performed).toHaveLength(1);
});

test('nothing is begun after its time, and the key stays expired', async () => {
  const { adapter, performed } = platform([YES]);
  const acts = actsOf(adapter);
  now = 2000;
  expect(await acts.act(ask('k', 2000))).toMatchObject({ value: { status: 'expired', code: 'too-late' } });
  now = 1000;
  expect(await acts.act(ask('k', 5000))).toMatchObject({ value: { status: 'expired' } });
  expect(performed).toEqual([]);
});

test('without an answer the same key is handed over again, as long as there is time', async () => {
  const { adapter, performed } = platform([SILENCE, YES]);
  const acts = actsOf(adapter);
  expect(await acts.act(ask('k', 5000))).toMatchObject({ value: { status: 'unknown' } });
  expect(await acts.act(ask('k', 5000))).toMatchObject({ value: { status: 'confirmed' } });
  expect(performed).toEqual(['k', 'k']);
});

test('without an answer and too late it is recalled only: what was done is learnt, what never arrived is expired', async () => {
  const replies = [YES, { status: 'unknown', code: NEVER_SEEN, detail: '' } as const, SILENCE];
  const { adapter, performed } = platform([SILENCE, SILENCE, SILENCE], {
    recall: async () => replies.shift() ?? SILENCE,
  });
  const acts = actsOf(adapter);
  for (const key of ['done', 'never', 'silent']) await acts.act(ask(key, 5000));
  now = 6000;
  expect(await acts.act(ask('done', 5000))).toMatchObject({ value: { status: 'confirmed' } });
  expect(await acts.act(ask('never', 5000))).toMatchObject({ value: { status: 'expired', code: 'too-late' } });
  expect(await acts.act(ask('silent', 5000))).toMatchObject({ value: { status: 'unknown' } });
  expect(performed).toHaveLength(3);
});

test('a later expiry in a second asking does not make an old act young again', async () => {
  const { adapter, performed } = platform([SILENCE]);
  const acts = actsOf(adapter);
  await acts.act(ask('k', 5000));
  now = 6000;
  await acts.act(ask('k', 50_000));
  expect(performed).toHaveLength(1);
});

test('a second asking with less time left is not handed over again', async () => {
  const { adapter, performed } = platform([SILENCE]);
  const acts = actsOf(adapter);
  await acts.act(ask('k', 5000));
  expect(await acts.act(ask('k', 0))).toMatchObject({ value: { status: 'unknown' } });
  expect(performed).toHaveLength(1);
});

test('where the platform does not know keys, an act without an answer is never handed over again', async () => {
  const { adapter, performed } = platform([SILENCE], { idempotent: false });
  const acts = actsOf(adapter);
  await acts.act(ask('k'));
  expect(await acts.act(ask('k'))).toMatchObject({ value: { status: 'unknown' } });
  expect(performed).toHaveLength(1);
  expect(await acts.settle('k', 'confirmed', 'seen there')).toMatchObject({
    value: { status: 'confirmed', code: 'by-hand' },
  });
  expect(await acts.act(ask('k'))).toMatchObject({ value: { status: 'confirmed' } });
});

test('what a person settles while the platform is asked about it is not handed over again', async () => {
  const { promise, resolve } = Promise.withResolvers<AdapterAnswer>();
  const { adapter, performed } = platform([SILENCE, YES], { recall: () => promise });
  const acts = actsOf(adapter);
  await acts.act(ask('k'));
  const second = acts.act(ask('k'));
  expect(await acts.settle('k', 'refused', '后台没有')).toMatchObject({
    value: { status: 'refused', code: 'by-hand' },
  });
  resolve({ status: 'unknown', code: NEVER_SEEN, detail: '' });
  expect(await second).toMatchObject({ value: { status: 'refused', code: 'by-hand' } });
  expect(performed).toEqual(['k']);
});

test('a platform that did what a person had just called not done is believed, and both stand in the book; never the reverse', async () => {
  const recalls: PromiseWithResolvers<AdapterAnswer>[] = [];
  const recall = () => {
    const made = Promise.withResolvers<AdapterAnswer>();
    recalls.push(made);
    return made.promise;
  };
  const { adapter, performed } = platform([SILENCE, SILENCE], { recall });
  const acts = actsOf(adapter);
  const settleWhileAsked = async (key: string, outcome: 'confirmed' | 'refused', found: AdapterAnswer) => {
    await acts.act(ask(key));
    const second = acts.act(ask(key));
    await acts.settle(key, outcome, '后台看过');
    recalls.at(-1)?.resolve(found);
    return second;
  };
  const done = { status: 'confirmed', code: 'done-after-refusal', detail: 'ref-1 · 后台看过' } as const;
  expect(await settleWhileAsked('k', 'refused', YES)).toMatchObject({ value: done });
  expect(await actsOf(adapter).act(ask('k'))).toMatchObject({ value: done });
  expect(await acts.settle('k', 'refused', ''), 'a yes stays').toMatchObject({ value: done });
  const no: AdapterAnswer = { status: 'refused', code: 'no-stock', detail: '' };
  expect(await settleWhileAsked('l', 'confirmed', no)).toMatchObject({
    value: { status: 'confirmed', code: 'by-hand', detail: '后台看过' },
  });
  expect(performed).toEqual(['k', 'l']);
});

test('a person’s word waits for the platform’s while it has the act before it, be it for the second time', async () => {
  const { promise, resolve } = Promise.withResolvers<AdapterAnswer>();
  const { adapter, performed } = platform([SILENCE, promise]);
  const acts = actsOf(adapter);
  await acts.act(ask('k'));
  const second = acts.act(ask('k'));
  await expect.poll(() => performed).toEqual(['k', 'k']);
  const word = acts.settle('k', 'refused', '');
  resolve(YES);
  expect(await second).toMatchObject({ value: { status: 'confirmed' } });
  expect(await word).toMatchObject({ value: { status: 'confirmed', detail: 'ref-1' } });
});

test('a gateway that died between writing down and handing over hands it over', async () => {
  const store = actStore(db);
  store.begin('r', ask('k'), JSON.stringify(COUPON), now);
  const { adapter, performed } = platform([YES]);
  expect(await actsOf(adapter).act(ask('k'))).toMatchObject({ value: { status: 'confirmed' } });
  expect(performed).toEqual(['k']);
});

test('what the platform does not offer is refused without asking it', async () => {
  const { adapter, performed } = platform([]);
  const say: Act = { do: 'say', text: '欢迎', replyTo: null };
  expect(await actsOf(adapter).act(ask('k', null, say))).toMatchObject({
    value: { status: 'refused', code: 'not-offered' },
  });
  expect(performed).toEqual([]);
});

test('the last word stays the last word', async () => {
  const { adapter } = platform([YES]);
  const acts = actsOf(adapter);
  await acts.act(ask('k'));
  expect(await acts.settle('k', 'refused', '')).toMatchObject({ value: { status: 'confirmed' } });
  expect(await acts.settle('nobody', 'refused', '')).toMatchObject({ ok: false, code: 'no-such-act' });
});

test('an adapter that throws leaves the act unknown, and a bad request touches nothing', async () => {
  const { adapter } = platform([], { perform: () => Promise.reject(new Error('socket hang up')) });
  const acts = actsOf(adapter);
  expect(await acts.act(ask('k'))).toMatchObject({ value: { status: 'unknown', code: 'no-answer' } });
  expect(await acts.act({ key: '', act: COUPON })).toMatchObject({ ok: false, code: 'bad-request' });
});

test('a disk that refuses stops the act before anything is done', async () => {
  const { adapter, performed } = platform([YES]);
  const acts = actsOf(adapter);
  db.pragma('query_only = ON');
  expect(await acts.act(ask('k'))).toMatchObject({ ok: false, code: 'gateway-store' });
  expect(performed).toEqual([]);
});
