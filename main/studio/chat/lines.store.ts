/**
 * The room's lines of every run, in `chat.sqlite`: written in batches, read and searched while the show is on and after it. A power cut may cost the last
 * moments of chat, and nothing else: that is why it syncs at checkpoints only, unlike the journal. Whoever has it, has it alone.
 */
import Database from 'better-sqlite3';
import type { ChatKind, ChatLine, ChatPerson, LineModeration } from '../../../core/contract/chat.schema.ts';
import { createLately } from '../../../core/chat/lately.ts';
import { searchQuery, tokensOf } from '../../../core/chat/search.words.ts';
import type { EventPlace } from '../../../core/gateway/gateway.protocol.ts';
import type { Db } from '../store/database.ts';
import { migrate, type Migration } from '../store/migrations.ts';
import { createPersonReader } from './lines.person.ts';
import { LINE_COLUMNS, OF_PERSON, readLine, whoOf, type StoredLine } from './lines.rows.ts';

/** Lines that are kept of one run: a day at 50 a second; some 2.5 GB. */
export const MOST_LINES = 5_000_000;

export interface LineSearch {
  readonly text: string;
  /** Those before this number. */
  readonly before: number | null;
  readonly limit: number;
  readonly kinds: readonly ChatKind[] | null;
  readonly person: string | null;
}

export interface LineStore {
  /** Number of a run's newest line, 0 where there is none, and how many are kept. */
  open(runId: string): { readonly lastSeq: number; readonly kept: number };
  /** Keeps lines and up to where they were read, in one transaction. One whose event is there already is left out. False: the run has no more room. */
  write(runId: string, lines: readonly ChatLine[], place?: EventPlace | null): boolean;
  /** Up to where in the gateway's events a run was read; null where nothing was. */
  place(runId: string): EventPlace | null;
  moderate(runId: string, eventId: string, moderation: LineModeration): void;
  /** In order: the newest, those before, or those after a number. */
  page(runId: string, before: number | null, after: number | null, limit: number): ChatLine[];
  /** Newest first. `more`: there are older ones. */
  search(runId: string, search: LineSearch): { lines: ChatLine[]; more: boolean };
  person(runId: string, personId: string): ChatPerson | null;
  find(runId: string, eventId: string): ChatLine | null;
  /** The newest questions, in order: what a desk that starts anew begins with. */
  questions(runId: string, limit: number): ChatLine[];
  close(): void;
}

const LINES = `SELECT ${LINE_COLUMNS} FROM line l WHERE`;
const NO_END = Number.MAX_SAFE_INTEGER;

/** Lines that are written without looking up. */
const LOOK_EVERY = 32;

/**
 * Opens the file, making it when there is none. Throws where it can't be used.
 * @param path `:memory:` for one that is gone afterwards.
 * @param giveWay Called now and then among many lines: may wait until others have had the processor.
 */
export function openLines(path: string, migrations: readonly Migration[], giveWay: () => void = () => {}): LineStore {
  const db = openFile(path, migrations);

  const insert = db.prepare(
    `INSERT INTO line (run_id, seq, source, event_id, kind, person, asks, count, at, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const indexed = db.prepare('INSERT INTO word (rowid, tokens) VALUES (?, ?)');
  const wrote = db.prepare('INSERT INTO who (rowid, token) VALUES (?, ?)');
  const last = db.prepare<[string], number | null>('SELECT max(seq) FROM line WHERE run_id = ?').pluck();
  const count = db.prepare<[string], number>('SELECT count(*) FROM line WHERE run_id = ?').pluck();
  const moderate = db.prepare('INSERT OR REPLACE INTO moderation (run_id, event_id, content) VALUES (?, ?, ?)');
  const older = db.prepare<[string, number, number], StoredLine>(
    `${LINES} l.run_id = ? AND l.seq < ? ORDER BY l.seq DESC LIMIT ?`,
  );
  const newer = db.prepare<[string, number, number], StoredLine>(
    `${LINES} l.run_id = ? AND l.seq > ? ORDER BY l.seq LIMIT ?`,
  );
  const byEvent = db.prepare<[string, string], StoredLine>(
    `${LINES} l.run_id = ? AND l.event_id = ? ORDER BY l.seq LIMIT 1`,
  );
  const asking = db.prepare<[string, number], StoredLine>(
    `${LINES} l.run_id = ? AND l.asks = 1 ORDER BY l.seq DESC LIMIT ?`,
  );
  const ofKind = db.prepare<[string, string, number, number], StoredLine>(
    `${LINES} l.run_id = ? AND l.kind = ? AND l.seq < ? ORDER BY l.seq DESC LIMIT ?`,
  );
  const ofPerson = db.prepare<[string, string, string, number], StoredLine>(
    `SELECT ${LINE_COLUMNS} ${OF_PERSON} AND l.seq < ? ORDER BY w.rowid DESC`,
  );
  /** Runs follow one another in the file: one at a time is on. */
  const first = db
    .prepare<[string, number], number>('SELECT position FROM line WHERE run_id = ? AND seq >= ? ORDER BY seq LIMIT 1')
    .pluck();
  const newest = db
    .prepare<[string], number>('SELECT position FROM line WHERE run_id = ? ORDER BY seq DESC LIMIT 1')
    .pluck();
  const found = db.prepare<[string, number, number], StoredLine>(
    `SELECT ${LINE_COLUMNS} FROM word w CROSS JOIN line l ON l.position = w.rowid
     WHERE w.word MATCH ? AND w.rowid >= ? AND w.rowid < ? ORDER BY w.rowid DESC`,
  );
  const readPerson = createPersonReader(db);
  const kept = new Map<string, number>();

  const putPlace = db.prepare('INSERT OR REPLACE INTO place (run_id, boot, seq) VALUES (?, ?, ?)');
  const placeOf = db.prepare<[string], EventPlace>('SELECT boot, seq FROM place WHERE run_id = ?');

  const write = db.transaction((runId: string, batch: readonly ChatLine[], place: EventPlace | null): number => {
    if (place !== null) putPlace.run(runId, place.boot, place.seq);
    let added = 0;
    for (const [index, line] of batch.entries()) {
      if (index % LOOK_EVERY === 0) giveWay();
      const { seq, source, id, kind, by, topic, clusterKey, count: units, at } = line;
      const asks = topic !== null || clusterKey !== null ? 1 : 0;
      const done = insert.run(runId, seq, source, id, kind, by?.id ?? null, asks, units ?? 0, at, JSON.stringify(line));
      if (done.changes === 0) continue;
      added += 1;
      const tokens = tokensOfLine(line);
      if (tokens !== '') indexed.run(done.lastInsertRowid, tokens);
      if (by !== null && by.id !== '') wrote.run(done.lastInsertRowid, whoOf(by.id));
    }
    return added;
  });

  /** Takes what fits until there is one more than wanted. */
  function take(rows: Iterable<StoredLine>, limit: number, fits: (line: ChatLine) => boolean) {
    const taken: ChatLine[] = [];
    for (const row of rows) {
      const line = readLine(row);
      if (line !== null && fits(line)) taken.push(line);
      if (taken.length > limit) break;
    }
    return { lines: taken.slice(0, limit), more: taken.length > limit };
  }

  function search(runId: string, { text, before, limit, kinds, person }: LineSearch) {
    const query = searchQuery(text);
    if (query === null && text.trim() !== '') return { lines: [], more: false };
    const end = before ?? NO_END;
    const fits = (line: ChatLine) =>
      (kinds === null || kinds.includes(line.kind)) && (query === null || query.holds(wordsOf(line)));
    if (person !== null) return take(ofPerson.iterate(whoOf(person), runId, person, end), limit, fits);
    if (query !== null) {
      const from = first.get(runId, 1);
      if (from === undefined) return { lines: [], more: false };
      const to = (before === null ? undefined : first.get(runId, before)) ?? (newest.get(runId) ?? 0) + 1;
      return take(found.iterate(query.match, from, to), limit, fits);
    }
    if (kinds === null) return take(older.iterate(runId, end, limit + 1), limit, fits);
    const each = kinds.flatMap((kind) => ofKind.all(runId, kind, end, limit + 1));
    return take(
      each.toSorted((a, b) => b.seq - a.seq),
      limit,
      fits,
    );
  }

  return {
    open(runId) {
      kept.set(runId, count.get(runId) ?? 0);
      return { lastSeq: last.get(runId) ?? 0, kept: kept.get(runId) ?? 0 };
    },
    write(runId, batch, place = null) {
      const before = kept.get(runId) ?? count.get(runId) ?? 0;
      if (before + batch.length > MOST_LINES) return false;
      kept.set(runId, before + write.immediate(runId, batch, place));
      return true;
    },
    place: (runId) => placeOf.get(runId) ?? null,
    moderate: (runId, eventId, moderation) => void moderate.run(runId, eventId, JSON.stringify(moderation)),
    page(runId, before, after, limit) {
      const rows =
        after === null ? older.all(runId, before ?? NO_END, limit).reverse() : newer.all(runId, after, limit);
      return rows.flatMap((row) => readLine(row) ?? []).filter(({ seq }) => before === null || seq < before);
    },
    search,
    person: readPerson,
    find: (runId, eventId) => readLine(byEvent.get(runId, eventId)),
    questions: (runId, limit) =>
      asking
        .all(runId, limit)
        .reverse()
        .flatMap((row) => readLine(row) ?? []),
    close: () => void db.close(),
  };
}

function openFile(path: string, migrations: readonly Migration[]): Db {
  const db = new Database(path);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma('cache_size = -32000');
    const migrated = migrate(db, migrations);
    if (!migrated.ok) throw new Error(migrated.message);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Words and names that are remembered with their tokens: rooms repeat themselves. Longer ones seldom come twice. */
const KEPT = 10_000;
const LONGEST_KEPT = 100;
const known = createLately(KEPT, tokensOf);

/** What a line is looked up by: the tokens of {@link wordsOf}, part by part. */
function tokensOfLine({ text, what, by }: ChatLine): string {
  if (text === '' && what === null) return '';
  let tokens = '';
  for (const part of [text, what ?? '', by?.name ?? '']) {
    const more = part.length > LONGEST_KEPT ? tokensOf(part) : known.of(part);
    if (more !== '') tokens = tokens === '' ? more : `${tokens} ${more}`;
  }
  return tokens;
}

/** What a line is found by; '' where nobody wrote or gave anything. */
function wordsOf({ text, what, by }: ChatLine): string {
  return text === '' && what === null ? '' : `${text} ${what ?? ''} ${by?.name ?? ''}`;
}
