import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { minutes } from '../../../core/time/time.ts';
import { DATABASE_FILE } from './database.ts';
import { mustOpen, newFolder, removeFolders } from './store.folders.ts';

afterAll(removeFolders);

/** A store whose clock the test moves. */
function withClock() {
  const clock = { now: 1_000_000 };
  const dir = newFolder();
  return { clock, dir, store: mustOpen(dir, { now: () => clock.now }) };
}

describe('a ticket', () => {
  it('lets in once, with its role and seat', () => {
    const { store } = withClock();
    const ticket = store.sessions.createTicket('anchor', { seat: '主播 A' });
    const redeemed = store.sessions.redeem(ticket);
    if (!redeemed.ok) throw new Error(redeemed.message);
    expect(redeemed.value).toMatchObject({ role: 'anchor', seat: '主播 A' });
    expect(store.sessions.find(redeemed.value.session)).toEqual({ role: 'anchor', seat: '主播 A' });
    expect(store.sessions.redeem(ticket)).toMatchObject({ ok: false, code: 'ticket-used' });
    store.close();
  });

  it('is signed with its role when no seat is named', () => {
    const { store } = withClock();
    expect(store.sessions.redeem(store.sessions.createTicket('producer'))).toMatchObject({
      value: { seat: 'producer' },
    });
    store.close();
  });

  it('runs out', () => {
    const { store, clock } = withClock();
    const ticket = store.sessions.createTicket('viewer', { livesFor: minutes(1) });
    clock.now += 60_000;
    expect(store.sessions.redeem(ticket)).toMatchObject({ ok: false, code: 'ticket-expired' });
    store.close();
  });

  it('is no session, and a session is no ticket', () => {
    const { store } = withClock();
    const ticket = store.sessions.createTicket('producer');
    expect(store.sessions.find(ticket)).toBeNull();
    const redeemed = store.sessions.redeem(ticket);
    expect(redeemed.ok && store.sessions.redeem(redeemed.value.session)).toMatchObject({ code: 'ticket-unknown' });
    expect(store.sessions.redeem('no such thing')).toMatchObject({ ok: false, code: 'ticket-unknown' });
    expect(store.sessions.find('')).toBeNull();
    store.close();
  });
});

describe('a session', () => {
  it('lives over a restart and ends after thirty days', () => {
    const { store, clock, dir } = withClock();
    const redeemed = store.sessions.redeem(store.sessions.createTicket('producer'));
    if (!redeemed.ok) throw new Error(redeemed.message);
    store.close();
    clock.now += 29 * 86_400_000;
    const again = mustOpen(dir, { now: () => clock.now });
    expect(again.sessions.find(redeemed.value.session)).toMatchObject({ role: 'producer' });
    clock.now += 86_400_000;
    expect(again.sessions.find(redeemed.value.session)).toBeNull();
    again.close();
  });

  it('is not written in plain', () => {
    const { store, dir } = withClock();
    const ticket = store.sessions.createTicket('producer');
    const redeemed = store.sessions.redeem(ticket);
    store.close();
    const bytes = readFileSync(join(dir, DATABASE_FILE), 'latin1');
    expect(bytes).not.toContain(ticket);
    expect(redeemed.ok && bytes.includes(redeemed.value.session)).toBe(false);
  });
});
