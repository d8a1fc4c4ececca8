/**
 * Who may sit down. A ticket lets one browser in once and becomes a session; a session is a seat's key until it runs out. Both are
 * 256 random bits, and only their SHA-256 is kept. Look-ups compare hashes, whose timing tells nothing about a secret that
 * one doesn't have, so no constant-time comparison is needed on top.
 */
import { hash, randomBytes } from 'node:crypto';
import { roleSchema, type Role } from '../../../core/contract/roles.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { minutes, type Duration } from '../../../core/time/time.ts';
import type { Db } from './database.ts';

const TICKET_LIFE = minutes(10);
const SESSION_LIFE = minutes(30 * 24 * 60);

/** A seat (席位) that has shown its key. `seat` is the name that its commands are signed with. */
export interface Seat {
  readonly role: Role;
  readonly seat: string;
}

export interface TicketOptions {
  /** Name of the seat; the role's name when absent. */
  readonly seat?: string;
  /** How long the ticket may be redeemed; ten minutes when absent. */
  readonly livesFor?: Duration;
}

export interface SessionStore {
  /** Makes a one-time ticket and returns its secret, which is kept nowhere. */
  createTicket(role: Role, options?: TicketOptions): string;
  /** Turns a ticket into a session, once. */
  redeem(
    ticket: string,
  ): Result<Seat & { readonly session: string }, 'ticket-unknown' | 'ticket-used' | 'ticket-expired'>;
  /** The seat that a session secret opens, or null. */
  find(session: string): Seat | null;
}

interface Row {
  readonly role: string;
  readonly seat: string;
  readonly expires_at: number;
  readonly used_at: number | null;
}

/** Prepares the seats' keys of a database and forgets those that have run out. @param now wall clock, ms since 1970. */
export function sessionStore(db: Db, now: () => number): SessionStore {
  const insert = db.prepare(
    'INSERT INTO seat_secret (sha256, kind, role, seat, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const select = db.prepare<[string, string], Row>(
    'SELECT role, seat, expires_at, used_at FROM seat_secret WHERE sha256 = ? AND kind = ?',
  );
  const use = db.prepare('UPDATE seat_secret SET used_at = ? WHERE sha256 = ?');
  db.prepare('DELETE FROM seat_secret WHERE expires_at <= ?').run(now());

  function keep(kind: 'ticket' | 'session', { role, seat }: Seat, livesFor: Duration): string {
    const secret = randomBytes(32).toString('base64url');
    insert.run(sha256(secret), kind, role, seat, now(), now() + livesFor);
    return secret;
  }

  const redeem = db.transaction((ticket: string): ReturnType<SessionStore['redeem']> => {
    const row = select.get(sha256(ticket), 'ticket');
    const seat = row === undefined ? null : seatOf(row);
    if (row === undefined || seat === null)
      return fail('ticket-unknown', 'This ticket is not known here. Ask for a new one.');
    if (row.used_at !== null) return fail('ticket-used', 'This ticket was used before. Ask for a new one.');
    if (row.expires_at <= now()) return fail('ticket-expired', 'This ticket has run out. Ask for a new one.');
    use.run(now(), sha256(ticket));
    return ok({ ...seat, session: keep('session', seat, SESSION_LIFE) });
  });

  return {
    createTicket: (role, options = {}) =>
      keep('ticket', { role, seat: options.seat ?? role }, options.livesFor ?? TICKET_LIFE),
    redeem: (ticket) => redeem.immediate(ticket),
    find(session) {
      const row = select.get(sha256(session), 'session');
      return row === undefined || row.expires_at <= now() ? null : seatOf(row);
    },
  };
}

function seatOf(row: Row): Seat | null {
  const role = roleSchema.safeParse(row.role);
  return role.success ? { role: role.data, seat: row.seat } : null;
}

function sha256(secret: string): string {
  return hash('sha256', secret, 'hex');
}
