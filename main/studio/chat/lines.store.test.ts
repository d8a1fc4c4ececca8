import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatLine } from '../../../core/contract/chat.schema.ts';
import { migrate } from '../store/migrations.ts';
import { chatMigrations } from './lines.migrations.ts';
import { openLines, type LineSearch, type LineStore } from './lines.store.ts';
import { lineOf } from './testing/lines.ts';

let store: LineStore;
beforeEach(() => {
  store = openLines(':memory:', chatMigrations());
});
afterEach(() => store.close());

const seqs = (lines: readonly ChatLine[]) => lines.map(({ seq }) => seq);
const find = (search: Partial<LineSearch>, run = 'run') =>
  store.search(run, { text: '', before: null, limit: 10, kinds: null, person: null, ...search });

it('keeps lines as they came, each event once, and goes on with the numbers of its run', () => {
  const rtl = lineOf(1, '‮مرحبا 🔥 كم السعر');
  const long = lineOf(2, '长'.repeat(560), { at: 5 });
  expect(store.write('run', [rtl, long, lineOf(3, 'again', { id: 'e1' })])).toBe(true);
  expect(store.page('run', null, null, 10)).toEqual([rtl, long]);
  expect(store.open('run')).toEqual({ lastSeq: 2, kept: 2 });
  expect(store.open('other')).toEqual({ lastSeq: 0, kept: 0 });
});

it('knows up to where a run was read, as of its last write', () => {
  expect(store.place('run')).toBeNull();
  store.write('run', [lineOf(1, 'a')], { boot: 'b1', seq: 7 });
  store.write('run', [lineOf(2, 'b')]);
  expect(store.place('run')).toEqual({ boot: 'b1', seq: 7 });
  store.write('run', [], { boot: 'b2', seq: 1 });
  expect(store.place('run')).toEqual({ boot: 'b2', seq: 1 });
  expect(store.place('other')).toBeNull();
});

it('pages both ways', () => {
  store.write(
    'run',
    Array.from({ length: 30 }, (_, index) => lineOf(index + 1, `n${index}`)),
  );
  expect(seqs(store.page('run', null, null, 3))).toEqual([28, 29, 30]);
  expect(seqs(store.page('run', 5, null, 3))).toEqual([2, 3, 4]);
  expect(seqs(store.page('run', null, 5, 3))).toEqual([6, 7, 8]);
  expect(seqs(store.page('run', 8, 5, 30))).toEqual([6, 7]);
});

describe('search', () => {
  beforeEach(() => {
    store.write('other', [lineOf(1, '这个多少钱', { id: 'x1' })]);
    store.write('run', [
      lineOf(1, '这个多少钱'),
      lineOf(2, '多少人在看？少钱不卖'),
      lineOf(3, '那个锅怎么卖', { by: { id: 'p2', name: 'Ann', badges: [] } }),
      lineOf(4, 'Free shipping to Canada?', { by: { id: 'p2', name: 'Ann', badges: [] } }),
      lineOf(5, '', { kind: 'enter' }),
      lineOf(6, '', { kind: 'gift', what: '玫瑰', count: 3 }),
      lineOf(7, '100% "real" leather -- OK*?'),
    ]);
    store.write('later', [lineOf(1, '多少钱', { id: 'y1' })]);
  });

  it.each<[string, number[]]>([
    ['多少', [2, 1]],
    ['多少钱', [1]],
    ['锅', [3]],
    ['卖', [3, 2]],
    ['ship', [4]],
    ['CANADA free', [4]],
    ['玫瑰', [6]],
    ['ann', [4, 3]],
    ['"real" AND', []],
    ['real*', [7]],
    ['小美 leather', [7]],
    ['?', []],
    ['hip', []],
  ])('%s', (text, expected) => {
    expect(seqs(find({ text }).lines)).toEqual(expected);
  });

  it('goes on before a number, says whether there is more, and keeps to kinds and people', () => {
    expect(find({ text: '多少', limit: 1 })).toMatchObject({ lines: [{ seq: 2 }], more: true });
    expect(find({ text: '多少', limit: 1, before: 2 })).toMatchObject({ lines: [{ seq: 1 }], more: false });
    expect(seqs(find({ kinds: ['gift', 'enter'] }).lines)).toEqual([6, 5]);
    expect(seqs(find({ person: 'p2' }).lines)).toEqual([4, 3]);
    expect(seqs(find({ person: 'p2', text: '锅' }).lines)).toEqual([3]);
    expect(seqs(find({ text: '玫瑰', kinds: ['comment'] }).lines)).toEqual([]);
    expect(seqs(find({ text: '多少钱' }, 'later').lines)).toEqual([1]);
  });
});

it('knows what a person did, and what was done about it', () => {
  store.write('run', [
    lineOf(1, '多少钱', { topic: 'price', clusterKey: 'price' }),
    lineOf(2, '', { kind: 'order-placed', count: 2 }),
    lineOf(3, '', { kind: 'order-paid', count: 2 }),
    lineOf(4, '加我微信', { at: 5 }),
    lineOf(5, 'x', { by: { id: 'other', name: 'o', badges: [] } }),
  ]);
  const moderation = { act: 'hide-message', status: 'confirmed', reason: 'spam', by: 'moderator', at: 9 } as const;
  store.moderate('run', 'e4', moderation);
  expect(store.person('run', 'viewer')).toMatchObject({
    counts: { messages: 2, questions: 1, orders: 1, refunds: 0, hidden: 1 },
    firstAt: 5,
    lines: [{ seq: 4, moderation }, { seq: 3 }, { seq: 2 }, { seq: 1 }],
    orders: [{ seq: 3 }, { seq: 2 }],
    acts: [{ line: { seq: 4 }, moderation }],
  });
  expect(store.person('run', 'nobody')).toBeNull();
  expect(store.find('run', 'e4')).toMatchObject({ seq: 4, moderation });
  expect(seqs(store.questions('run', 5))).toEqual([1]);
});

it('finds people in a file of before the index of who wrote', () => {
  const dir = mkdtempSync(join(tmpdir(), 'anchor-lines-'));
  try {
    const path = join(dir, 'chat.sqlite');
    const before = new Database(path);
    expect(migrate(before, chatMigrations().slice(0, 2))).toMatchObject({ ok: true });
    const put = before.prepare(
      `INSERT INTO line (run_id, seq, source, event_id, kind, person, asks, count, at, content) VALUES ('run', ?, 's', ?, 'comment', ?, 0, 0, 1, ?)`,
    );
    const by = { id: '小美\n1', name: '小美', badges: [] };
    put.run(1, 'e1', by.id, JSON.stringify(lineOf(1, '多少钱', { by })));
    put.run(2, 'e2', null, JSON.stringify(lineOf(2, '', { by: null, kind: 'like', count: 1 })));
    before.close();

    const later = openLines(path, chatMigrations());
    expect(later.person('run', by.id)).toMatchObject({ person: by, lines: [{ seq: 1 }] });
    expect(later.person('other', by.id)).toBeNull();
    later.write('run', [lineOf(3, '怎么买', { by })]);
    expect(later.person('run', by.id)?.lines.map(({ seq }) => seq)).toEqual([3, 1]);
    later.close();
  } finally {
    rmSync(dir, { recursive: true });
  }
});
