import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_STYLE } from '../../core/cards/overlay.style.ts';
import { memoryPair } from '../../core/contract/memory.port.ts';
import type { ToSeat } from '../../core/contract/messages.ts';
import type { Settings } from '../../core/contract/settings.ts';
import type { Role } from '../../core/contract/roles.ts';
import { SILENT } from './log.ts';
import { createStudio, type Studio } from './studio.ts';

const FESTIVE = { theme: 'festive', stack: 'top-right', clock: 'bottom-left', margin: 0.08, motion: 'slide' } as const;
let dir: string;
let studio: Studio;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'anchor-style-'));
  studio = await open();
});
afterEach(async () => {
  await studio.close();
  rmSync(dir, { recursive: true });
});

async function open(): Promise<Studio> {
  const made = await createStudio({
    dataDir: dir,
    version: '0.0.0',
    mode: 'rehearsal',
    sheet: null,
    obs: null,
    log: SILENT,
  });
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

/** Seats a role and gives what it is told from then on. */
function seat(role: Role) {
  const [page, inside] = memoryPair<ToSeat, unknown>();
  const told: ToSeat[] = [];
  page.onMessage((message) => told.push(message));
  studio.seats.add(inside, role, role, null);
  const settings = () =>
    told.flatMap((message): Settings[] => {
      if (message.t === 'welcome') return [message.snapshot.settings];
      return message.t === 'settings' ? [message.settings] : [];
    });
  return {
    told,
    settings,
    ask(type: string, words: object): Promise<unknown> {
      page.post({ t: 'request', request: { type, id: `request-${told.length}`, ...words } });
      return expect
        .poll(() => told.findLast(({ t }) => t === 'answer'))
        .toMatchObject({ t: 'answer' })
        .then(() => told.findLast(({ t }) => t === 'answer'));
    },
  };
}

test('a new look is told to every seat, the overlay page among them, and outlives the studio', async () => {
  const [producer, page] = [seat('producer'), seat('overlay')];
  expect(await producer.ask('overlay.style.set', { style: FESTIVE })).toMatchObject({ result: { ok: true } });
  const looks = page.settings().map(({ overlayStyle }) => overlayStyle);
  expect(looks).toEqual([DEFAULT_STYLE, FESTIVE]);
  await producer.ask('settings.set', { language: 'en' });
  await studio.close();
  studio = await open();
  const late = seat('viewer');
  await expect.poll(late.settings).toMatchObject([{ language: 'en', overlayStyle: FESTIVE }]);
});

test('only the producer may set it, and only to what there is', async () => {
  expect(await seat('anchor').ask('overlay.style.set', { style: FESTIVE })).toMatchObject({
    result: { ok: false, code: 'not-allowed' },
  });
  expect(await seat('producer').ask('overlay.style.set', { style: { ...FESTIVE, margin: 0.4 } })).toMatchObject({
    result: { ok: false },
  });
});

test('keys that a person chose reach every seat and outlive the studio; what is no chord is refused', async () => {
  const keys = { go: { keys: ['Space', 'PageDown'], global: false } };
  const [producer, other] = [seat('producer'), seat('moderator')];
  expect(await producer.ask('keys.set', { keys })).toMatchObject({ result: { ok: true } });
  expect(other.settings().at(-1)?.keys).toEqual(keys);
  expect(await seat('producer').ask('keys.set', { keys: { go: { keys: ['<b>'], global: false } } })).toMatchObject({
    result: { ok: false },
  });
  expect(await seat('moderator').ask('keys.set', { keys: {} })).toMatchObject({ result: { ok: false } });
  await studio.close();
  studio = await open();
  const again = seat('producer');
  await expect.poll(() => again.settings().at(-1)?.keys).toEqual(keys);
});

test('the guards of money are a producer’s, one changed leaves the others, and the log says who and what', async () => {
  const producer = seat('producer');
  expect(await producer.ask('guards.set', { guards: { budget: 5000, moderator: { sum: 20 } } })).toMatchObject({
    result: { ok: true },
  });
  for (const role of ['moderator', 'anchor', 'viewer', 'overlay'] as const) {
    const other = seat(role);
    expect(await other.ask('guards.set', { guards: { onePerson: true } })).toMatchObject({
      result: { ok: false, code: 'not-allowed' },
    });
  }
  // What the older message carried is not in it any more.
  await seat('viewer').ask('settings.set', { guards: { onePerson: true }, twoPersonSum: 1e9 });
  await producer.ask('guards.set', { guards: { stockFloor: 3, moderator: { quantity: 7 } } });
  expect(producer.settings().at(-1)).toMatchObject({
    twoPersonSum: null,
    guards: { budget: 5000, stockFloor: 3, onePerson: false, moderator: { sum: 20, quantity: 7 } },
  });
  const changes = studio.readLog(1, 100).flatMap(({ fact }) => (fact.kind === 'guards-changed' ? [fact] : []));
  expect(changes).toEqual([
    {
      kind: 'guards-changed',
      by: 'producer',
      changes: [
        { guard: 'moderatorSum', from: 0, to: 20 },
        { guard: 'budget', from: null, to: 5000 },
      ],
    },
    {
      kind: 'guards-changed',
      by: 'producer',
      changes: [
        { guard: 'moderatorQuantity', from: null, to: 7 },
        { guard: 'stockFloor', from: 10, to: 3 },
      ],
    },
  ]);
});

test('the overlay page hears how the picture stands, and nothing of what is said behind it', async () => {
  const producer = seat('producer');
  const overlay = seat('overlay');
  expect(await producer.ask('start', {})).toMatchObject({ result: { ok: true } });
  expect(await producer.ask('note', { text: '还有五分钟', urgency: 'urgent' })).toMatchObject({ result: { ok: true } });
  const late = seat('overlay');
  const told = [...overlay.told, ...late.told];
  expect(JSON.stringify(told)).not.toContain('还有五分钟');
  expect(told.some(({ t }) => t === 'facts')).toBe(false);
  const state = studio.readLog(1, 100).at(-1)?.seq;
  const newest = overlay.told.flatMap((message) => (message.t === 'snapshot' ? [message.snapshot.state] : [])).at(-1);
  expect(newest).toMatchObject({ seq: state, phase: 'running', onAir: null, notes: [] });
});

test('what one person may arm alone is not widened in a live show; it may be narrowed, and the caps raised', async () => {
  const producer = seat('producer');
  await producer.ask('guards.set', { guards: { quantity: 500 } });
  await producer.ask('run.open', { sheetId: studio.runs.current.plan.sheet.id, mode: 'live' });
  expect(await producer.ask('start', { override: { by: '王', reason: '演练' } })).toMatchObject({
    result: { ok: true },
  });
  const set = (guards: object) => producer.ask('guards.set', { guards });
  for (const wider of [
    { onePerson: true },
    { quantity: null },
    { quantity: 501 },
    { twoPersonSum: 20_001 },
    { moderator: { sum: 1 } },
    { budget: 9_000_000, twoPersonSum: 1e9 },
  ])
    expect(await set(wider)).toMatchObject({ result: { ok: false, code: 'guards-in-show' } });
  expect(producer.settings().at(-1)).toMatchObject({ twoPersonSum: null, guards: { quantity: 500, budget: null } });
  for (const fine of [{ twoPersonSum: 20_000 }, { twoPersonSum: 5_000, quantity: 100 }, { budget: 9_000_000 }])
    expect(await set(fine)).toMatchObject({ result: { ok: true } });
  await producer.ask('end', {});
  expect(await set({ twoPersonSum: 1e9 })).toMatchObject({ result: { ok: true } });
});
