/** The keys of acts and what came of them. A row is on the disk before its act is begun, and its last word before anybody hears it. */
import { actAnswerSchema, isLastWord, type ActAnswer, type ActRequest } from '../../core/gateway/gateway.protocol.ts';
import type { GatewayDb } from '../store/gateway.store.ts';

/** Code of a person's word. */
export const BY_HAND = 'by-hand';

export interface KeptAct {
  /** The act as it was first asked for, as JSON in a fixed order of fields. */
  readonly body: string;
  readonly expiresAt: number | null;
  /** How often it was handed to the adapter. */
  readonly attempts: number;
  /** The newest answer; null while there is none. */
  readonly answer: ActAnswer | null;
}

export interface ActStore {
  find(room: string, key: string): KeptAct | null;
  /** Writes down a new key. The same key again is left as it was. */
  begin(room: string, request: ActRequest, body: string, now: number): void;
  /** One more handing over to the adapter. */
  attempt(room: string, key: string): void;
  /**
   * Keeps an answer, unless the last word was kept before; tells what is kept now. A person's no gives way to the platform's yes: what was done is done. It
   * is kept as `done-after-refusal`, with what the person had said behind the platform's reference; a yes never becomes a no.
   */
  answer(room: string, answer: ActAnswer): ActAnswer;
}

interface Row {
  readonly body: string;
  readonly expires_at: number | null;
  readonly attempts: number;
  readonly answer: string | null;
}

/** Prepares the acts of a file. */
export function actStore(db: GatewayDb): ActStore {
  const select = db.prepare<[string, string], Row>(
    'SELECT body, expires_at, attempts, answer FROM act WHERE room = ? AND key = ?',
  );
  const insert = db.prepare(
    'INSERT INTO act (room, key, body, expires_at, asked_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const more = db.prepare('UPDATE act SET attempts = attempts + 1 WHERE room = ? AND key = ?');
  const keep = db.prepare('UPDATE act SET answer = ? WHERE room = ? AND key = ?');
  function find(room: string, key: string): KeptAct | null {
    const row = select.get(room, key);
    if (row === undefined) return null;
    const answer = row.answer === null ? null : actAnswerSchema.parse(JSON.parse(row.answer));
    return { body: row.body, expiresAt: row.expires_at, attempts: row.attempts, answer };
  }

  return {
    find,
    begin: (room, { key, expiresAt }, body, now) => void insert.run(room, key, body, expiresAt, now),
    attempt: (room, key) => void more.run(room, key),
    answer(room, answer) {
      const kept = find(room, answer.key)?.answer ?? null;
      const taken = kept !== null && isLastWord(kept) ? afterRefusal(kept, answer) : answer;
      if (taken === null) return kept ?? answer;
      keep.run(JSON.stringify(taken), room, answer.key);
      return taken;
    },
  };
}

/** What is kept when an answer comes after a last word; null: the last word. */
function afterRefusal(kept: ActAnswer, answer: ActAnswer): ActAnswer | null {
  if (kept.status !== 'refused' || kept.code !== BY_HAND || answer.status !== 'confirmed') return null;
  const detail = [answer.detail, kept.detail].filter((part) => part !== '').join(' · ');
  return { ...answer, code: 'done-after-refusal', detail: detail.slice(0, 1000) };
}
