/** `kill -9` at 50 random moments of a running show: each restart stands where the show stood, and nothing is issued twice. */
import { randomInt, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { apply } from '../../core/show/show.apply.ts';
import type { Asked, Entry } from '../../core/show/show.facts.ts';
import type { ShowState } from '../../core/show/show.state.ts';
import { readLedger } from '../../main/studio/rehearsal/ledger.ts';
import { verify } from '../../main/studio/store/journal.verify.ts';
import { takeSeat, type TestSeat } from '../support/seat.ts';
import { sheetFile } from '../support/sheet.ts';
import { startStudio, tempDir } from '../support/studioProcess.ts';

const KILLS = 50;
const dataDir = tempDir('kill');
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const sheet = sheetFile(
  Array.from({ length: 200 }, (_, index) => ({
    title: `${index + 1}号`,
    minutes: 1,
    link: index + 1,
    price: '12.90',
    listPrice: '15.90',
    scene: `近景-${index % 4}`,
    popAt: 0.2,
    coupon: { name: `满10减${index + 1}`, value: index + 1, quantity: 10 },
  })),
);

/** Presses keys like a person in a hurry until the studio dies; returns the ids of commands that it was told were taken. */
async function press(seat: TestSeat, until: Promise<unknown>): Promise<string[]> {
  const taken: string[] = [];
  let dead = false;
  void until.then(() => (dead = true));
  const ask = async (type: string, words: Record<string, unknown> = {}) => {
    const id = randomUUID();
    const result = await Promise.race([seat.ask(type, words, id).catch(() => null), until.then(() => null)]);
    if (result?.ok) taken.push(id);
  };
  if (seat.snapshot.state.phase === 'ready') await ask('start');
  while (!dead) {
    const { onAir, phase } = seat.snapshot.state;
    const coupon = onAir?.segment.cues.find((cue) => cue.actions.some((action) => action.do === 'coupon'));
    const cueId = coupon?.id ?? '';
    await [
      () => ask('go', { from: onAir?.take ?? null }),
      () => ask('arm', { cueId }),
      () => ask('fire', { cueId }),
      () => ask(phase === 'paused' ? 'resume' : 'pause'),
      () => ask('extend', { by: 1000 }),
      () => ask('note', { text: `note ${randomUUID()}`, urgency: 'normal' }),
      () => new Promise((resolve) => setTimeout(resolve, randomInt(0, 60))),
    ][randomInt(0, 7)]?.();
  }
  return taken;
}

async function wholeLog(seat: TestSeat): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (;;) {
    const answer = await seat.ask('log.read', { fromSeq: entries.length + 1, limit: 1000 });
    if (!answer.ok) throw new Error(answer.message);
    const page = (answer.value as { entries: Entry[] }).entries;
    entries.push(...page);
    if (page.length < 1000) return entries;
  }
}

const replay = (entries: readonly Entry[]) => entries.reduce<ShowState | null>(apply, null);
const asks = (entries: readonly Entry[]): readonly Asked[] =>
  entries.flatMap(({ fact }) => ('asked' in fact ? fact.asked : []));

test(`${KILLS} kills leave the show where it stood`, { timeout: 300_000 }, async () => {
  for (let round = 0; round < KILLS; round++) {
    const studio = await startStudio({ dataDir, ...(round === 0 ? { sheet } : {}) });
    const seat = await takeSeat(studio.address, studio.token);
    let died: () => void = () => {};
    const death = new Promise<void>((resolve) => (died = resolve));
    const pressing = press(seat, death);
    await seat.until('the show is on', ({ state }) => state.phase === 'running' || state.phase === 'paused');
    await new Promise((resolve) => setTimeout(resolve, randomInt(50, 900)));
    await studio.kill9();
    died();
    const taken = await pressing;
    const before = seat.snapshot.state;
    seat.close();

    const again = await startStudio({ dataDir });
    const back = await takeSeat(again.address, again.token);
    const entries = await wholeLog(back);
    const upTo = replay(entries.filter(({ seq }) => seq <= before.seq));
    expect(upTo, 'what the seat saw is what the journal holds').toEqual(before);
    const restarted = entries.findIndex(({ seq, fact }) => seq > before.seq && fact.kind === 'studio-restarted');
    expect(restarted, 'the restart is in the log').toBeGreaterThan(0);
    const stood = replay(entries.slice(0, restarted));
    const stands = back.snapshot.state;
    expect(stands.onAir?.take).toBe(stood?.onAir?.take);
    expect(stands.onAir?.enteredAt).toBe(stood?.onAir?.enteredAt);
    expect(stands.onAir?.pausedTotal).toBe(stood?.onAir?.pausedTotal);
    expect(stands.pausedAt).toBe(stood?.pausedAt);
    expect(stands.notes).toEqual(stood?.notes);
    const armed = (state: ShowState | null) =>
      Object.values(state?.onAir?.cues ?? {}).flatMap((cue) => (cue.status === 'armed' ? [cue.cueId] : []));
    expect(armed(stands)).toEqual(armed(stood));
    const kept = new Set(entries.map(({ commandId }) => commandId));
    expect(
      taken.filter((id) => !kept.has(id)),
      'no acknowledged command is lost',
    ).toEqual([]);
    back.close();
    await again.kill9();
  }

  const last = await startStudio({ dataDir });
  const seat = await takeSeat(last.address, last.token);
  const entries = await wholeLog(seat);
  const commerce = asks(entries).filter(({ ask }) => ask.do === 'pop' || ask.do === 'unpop' || ask.do === 'coupon');
  const ids = commerce.map(({ id }) => id);
  expect(ids.length, 'the show did sell something').toBeGreaterThan(KILLS);
  expect(new Set(ids).size, 'nothing was asked twice').toBe(ids.length);
  const issued = readLedger(dataDir);
  expect(
    issued.every(({ key }) => ids.includes(key)),
    'nothing was issued unasked',
  ).toBe(true);
  expect(new Set(issued.map(({ key }) => key)).size).toBe(issued.length);
  seat.close();
  await last.stop();
  const verdict = verify(dataDir);
  expect(verdict).toMatchObject({ ok: true, value: { ok: true } });
});
