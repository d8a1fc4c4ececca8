/** The pre-flight through the door that every seat uses: a live show is held back, let through by a name and a reason, and the log says so. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryPair } from '../../../core/contract/memory.port.ts';
import type { ToSeat } from '../../../core/contract/messages.ts';
import type { Preflight } from '../../../core/preflight/preflight.schema.ts';
import type { Result } from '../../../core/result.ts';
import type { Mode } from '../../../core/show/show.facts.ts';
import { SILENT } from '../log.ts';
import { createStudio, type Studio } from '../studio.ts';

const FAULTY = new URL('../../../test/formats/fixtures/zh-4h-faulty.csv', import.meta.url);

let dir: string;
let studio: Studio;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'anchor-preflight-'));
});
afterEach(async () => {
  await studio.close();
  rmSync(dir, { recursive: true });
});

async function open(mode: Mode, sheet: { name: string; bytes: Uint8Array } | null) {
  const made = await createStudio({ dataDir: dir, version: '0.0.0', mode, sheet, obs: null, log: SILENT });
  if (!made.ok) throw new Error(made.message);
  studio = made.value;
  const [page, inside] = memoryPair<ToSeat, unknown>();
  const answers = new Map<string, Result<unknown>>();
  page.onMessage((message) => message.t === 'answer' && answers.set(message.id, message.result));
  studio.seats.add(inside, 'producer', 'producer', null);
  return async <T>(type: string, words: object = {}): Promise<Result<T>> => {
    const id = `request-${answers.size + 1}`;
    page.post({ t: 'request', request: { type, id, ...words } });
    await expect.poll(() => answers.has(id)).toBe(true);
    return answers.get(id) as Result<T>;
  };
}

const faulty = () => ({ name: 'faulty.csv', bytes: new Uint8Array(readFileSync(FAULTY)) });
const kinds = () => studio.readLog(1, 1000).map(({ fact }) => fact.kind);

test('holds a live show back until a named person says why', async () => {
  const ask = await open('live', faulty());
  const found = await ask<Preflight>('preflight.run', { sheetId: null });
  expect(found).toMatchObject({ ok: true, value: { blocks: 13 } });
  expect(await ask('start')).toMatchObject({ ok: false, code: 'preflight-blocked', detail: { count: 13 } });
  expect(await ask('start', { override: { by: '', reason: 'x' } })).toMatchObject({ ok: false, code: 'bad-message' });
  expect(kinds()).not.toContain('show-started');
  expect(await ask('start', { override: { by: '林岚', reason: '价格已当面核对' } })).toMatchObject({ ok: true });
  const entries = studio.readLog(1, 1000).map(({ fact }) => fact);
  const at = entries.findIndex(({ kind }) => kind === 'preflight-overridden');
  expect(entries[at]).toMatchObject({ by: '林岚', reason: '价格已当面核对' });
  expect(entries[at]).toHaveProperty('blocks.length', 13);
  expect(entries[at + 1]?.kind).toBe('show-started');
});

test('lets a rehearsal of the same sheet start, and shows what it found', async () => {
  const ask = await open('rehearsal', faulty());
  expect(await ask('preflight.run', { sheetId: null })).toMatchObject({ ok: true, value: { blocks: 13 } });
  expect(await ask('start')).toMatchObject({ ok: true });
  expect(kinds()).not.toContain('preflight-overridden');
});

test('sees what was mended a moment ago, and what a shop sets', async () => {
  const ask = await open('live', null);
  const first = await ask<Preflight>('preflight.run', { sheetId: null });
  if (!first.ok) throw new Error(first.message);
  expect(first.value.sheet).toEqual([]);
  expect(first.value.machine.map(({ code }) => code)).toContain('gateway-absent');
  expect(await ask('guards.set', { guards: { twoPersonSum: 10_000 } })).toMatchObject({ ok: true });
  const { sheetId, revision } = first.value;
  expect(await ask('guards.set', { guards: { quantity: 100 } })).toMatchObject({ ok: true });
  const many = await ask<Preflight>('preflight.run', { sheetId });
  expect(many.ok && many.value.sheet.map(({ code }) => code)).toContain('many');
  expect(await ask('guards.set', { guards: { quantity: null } })).toMatchObject({ ok: true });
  const stricter = await ask<Preflight>('preflight.run', { sheetId });
  if (!stricter.ok) throw new Error(stricter.message);
  expect(new Set(stricter.value.sheet.map(({ rule }) => rule))).toEqual(new Set(['arming.two_person']));
  const count = stricter.value.blocks;
  const fix = stricter.value.sheet[0]?.fix;
  const edit = { sheetId, edit: 'edit-0000001', base: revision, onClash: 'ask', writer: 'writer-1', op: fix?.op };
  expect(await ask('sheet.edit', edit)).toMatchObject({ ok: true, value: { done: true } });
  expect(await ask('preflight.run', { sheetId })).toMatchObject({
    value: { revision: revision + 1, blocks: count - 1 },
  });
});
