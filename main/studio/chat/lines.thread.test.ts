import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CHAT_FILE, startLines } from './lines.thread.ts';
import { packLines } from './testing/packLines.ts';
import { lineOf } from './testing/lines.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'anchor-lines-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

it('an answer holds what was handed over before it was asked for, and so does the next start', async () => {
  const first = startLines(dir);
  expect(first.write('run', packLines([lineOf(1, '多少钱'), lineOf(2, '怎么买')]))).toBe(true);
  expect(await first.ask('page', 'run', null, null, 9)).toMatchObject({ value: [{ seq: 1 }, { seq: 2 }] });
  first.write('run', packLines([lineOf(3, '包邮吗')]));
  await first.close();
  expect(await first.ask('page', 'run', null, null, 9)).toMatchObject({ code: 'chat-unreadable' });
  const second = startLines(dir);
  expect(await second.ask('open', 'run')).toEqual({ ok: true, value: { lastSeq: 3, kept: 3 } });
  await second.close();
});

it('a damaged file is kept, and a new one begun', async () => {
  writeFileSync(join(dir, CHAT_FILE), 'no database at all, and long enough to be seen as none'.repeat(50));
  const thread = startLines(dir);
  thread.write('run', packLines([lineOf(1, '多少钱')]));
  expect(await thread.ask('open', 'run')).toMatchObject({ value: { lastSeq: 1 } });
  expect(thread.problem).toBe('');
  await thread.close();
  expect(readdirSync(dir).filter((name) => name.includes('damaged'))).toHaveLength(1);
});

it('a studio that nobody chats in starts no thread and makes no file', async () => {
  const thread = startLines(dir);
  await thread.close();
  expect(readdirSync(dir)).toEqual([]);
});

it('keeps lines while it gives way, only later', async () => {
  const thread = startLines(dir);
  thread.giveWay(true);
  thread.write('run', packLines(Array.from({ length: 200 }, (_, index) => lineOf(index + 1, '多少钱'))));
  expect(await thread.ask('open', 'run')).toMatchObject({ value: { lastSeq: 200, kept: 200 } });
  thread.giveWay(false);
  await thread.close();
});
