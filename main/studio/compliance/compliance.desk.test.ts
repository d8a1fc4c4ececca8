import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '../store/store.ts';
import { createComplianceDesk, type ComplianceDesk, type ComplianceRequest } from './compliance.desk.ts';

let dir: string;
let store: Store;
let desk: ComplianceDesk;
const open = () => {
  const opened = openStore(dir);
  if (!opened.ok) throw new Error(opened.message);
  store = opened.value;
  desk = createComplianceDesk(store.settings, () => 'list-imported');
};
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'anchor-words-'));
  open();
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

type Without<T> = T extends unknown ? Omit<T, 'id'> : never;
const ask = (request: Without<ComplianceRequest>) => desk.answer({ ...request, id: 'request-1' } as ComplianceRequest);
const termsOf = (text: string) => desk.check(text, {}).map(({ term }) => term);
const own = {
  id: 'own-words',
  name: '自加',
  on: true,
  words: [{ word: '神药', severity: 'block' as const, suggest: '好物' }],
};
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');

test('says which lexicon is in force, of which day, and that it is no advice', () => {
  expect(ask({ type: 'compliance.read' })).toMatchObject({
    ok: true,
    value: {
      version: '0.1.0',
      compiled: '2026-11-23',
      disclaimer: expect.stringContaining('Not legal advice') as string,
      terms: { zh: 142, en: 51 },
      lists: [],
    },
  });
});

test('the shop’s own words count at once, off and on, and after a restart', () => {
  expect(termsOf('这是神药')).toEqual([]);
  expect(ask({ type: 'compliance.save', list: own })).toMatchObject({
    ok: true,
    value: { lists: [{ count: 1, on: true }] },
  });
  expect(termsOf('这是神药')).toEqual(['own:神药']);
  ask({ type: 'compliance.switch', listId: 'own-words', on: false });
  expect(termsOf('这是神药')).toEqual([]);
  ask({ type: 'compliance.switch', listId: 'own-words', on: true });
  store.close();
  open();
  expect(termsOf('这是神药')).toEqual(['own:神药']);
  expect(ask({ type: 'compliance.words', listId: 'own-words' })).toMatchObject({ ok: true, value: { list: own } });
  ask({ type: 'compliance.remove', listId: 'own-words' });
  expect(termsOf('这是神药')).toEqual([]);
});

test('a list that is gone is named, and nothing else is changed', () => {
  ask({ type: 'compliance.save', list: own });
  for (const request of [
    { type: 'compliance.words', listId: 'gone' },
    { type: 'compliance.switch', listId: 'gone', on: false },
    { type: 'compliance.remove', listId: 'gone' },
  ] as const)
    expect(ask(request)).toMatchObject({ ok: false, code: 'no-such-list' });
  expect(termsOf('神药')).toEqual(['own:神药']);
});

test('a file in GBK is read too, and its bad lines are told', () => {
  const gbk = Uint8Array.of(0xc9, 0xf1, 0xd2, 0xa9, 0x0a, 0x2d, 0x2d, 0x0a);
  expect(ask({ type: 'compliance.import', name: '平台.txt', content: base64(gbk), severity: 'warn' })).toMatchObject({
    ok: true,
    value: {
      taken: 1,
      problems: [{ line: 2, code: 'not-a-word' }],
      view: { lists: [{ id: 'list-imported', name: '平台', count: 1 }] },
    },
  });
  expect(desk.check('神药', {})).toMatchObject([{ term: 'own:神药', severity: 'warn', laws: [] }]);
});

test('a file that is no word list changes nothing', () => {
  const pdf = ask({ type: 'compliance.import', name: 'a.txt', content: base64('%PDF-1.7'), severity: 'warn' });
  expect(pdf).toMatchObject({ ok: false, code: 'word-list-unreadable' });
  expect(ask({ type: 'compliance.read' })).toMatchObject({ value: { lists: [] } });
});

test('many texts are checked in one request, each in its own category', () => {
  const texts = [
    { text: '美白淡斑', category: '护肤' },
    { text: '美白淡斑', category: '厨具' },
  ];
  expect(ask({ type: 'compliance.check', texts })).toMatchObject({
    ok: true,
    value: { risks: [[{ term: 'zh-cos-001' }], []] },
  });
});
