/** The store against the least that could be done: a bare append with `fdatasync`, a bare `JSON.parse`. On the disk that holds this tree, since /tmp may be memory. */
import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DATABASE_FILE } from '../../main/studio/store/database.ts';
import { JOURNAL_COLUMNS, type JournalRow } from '../../main/studio/store/journal.codec.ts';
import type { Draft } from '../../main/studio/store/journal.port.ts';
import { answeredFact, draft, firedFact, samplePop, sampleSheet } from '../../main/studio/store/store.samples.ts';
import { openStore, type Store } from '../../main/studio/store/store.ts';
import { interleave, rowsOf, type BenchRow } from './bench.ts';

const RUN = 'run-bench-0001';

/** Durable append, grouped append and opening of a big sheet. */
export async function rows(): Promise<readonly BenchRow[]> {
  const parent = join(import.meta.dirname, 'results');
  mkdirSync(parent, { recursive: true });
  const dir = mkdtempSync(join(parent, 'store-bench-'));
  const opened = openStore(join(dir, 'data'));
  if (!opened.ok) throw new Error(opened.message);
  const store = opened.value;
  const bare = openSync(join(dir, 'bare.log'), 'a');
  try {
    return [...(await single(store, bare, dir)), ...(await grouped(store, bare, dir)), ...(await bigSheet(store))];
  } finally {
    closeSync(bare);
    store.close();
    rmSync(dir, { recursive: true });
  }
}

/** A cue with a pop (about 1 kB, an outbox row), a bare cue, the platform's answer: in turns, as a show has them. */
function draftOf(turn: number): Draft {
  const key = `${RUN}/1/cue/${turn - (turn % 3)}/0`;
  switch (turn % 3) {
    case 0:
      return draft(firedFact('cue-1-0', [samplePop(key)]), `command-${turn}`);
    case 1:
      return draft(answeredFact(key, 'confirmed'));
    default:
      return draft(firedFact('cue-1-1', []));
  }
}

/** The bytes of the journal's rows: the baseline writes the same ones. */
function bytesOf(dir: string, from: number): readonly Buffer[] {
  const db = new Database(join(dir, 'data', DATABASE_FILE), { readonly: true });
  const all = db.prepare<[number], JournalRow>(`SELECT ${JOURNAL_COLUMNS} FROM journal WHERE position > ?`).all(from);
  db.close();
  return all.map((row) => Buffer.from(Object.values(row).join('\t')));
}

function appendBare(handle: number, bytes: Buffer): void {
  writeSync(handle, bytes);
  fdatasyncSync(handle);
}

async function single(store: Store, bare: number, dir: string): Promise<readonly BenchRow[]> {
  store.journal.append(RUN, [draftOf(0), draftOf(1), draftOf(2)]);
  const bytes = bytesOf(dir, 0);
  const samples = await interleave(
    (turn) => store.journal.append(RUN, [draftOf(turn + 3)]),
    (turn) => appendBare(bare, bytes[turn % 3] ?? Buffer.alloc(0)),
    3000,
    300,
  );
  return rowsOf('journal: durable append of one fact / append + fdatasync', samples, 2);
}

/** 50 facts in one transaction, against 50 bare appends with a sync each (what grouping saves), and against a bare append of the lot. */
async function grouped(store: Store, bare: number, dir: string): Promise<readonly BenchRow[]> {
  const group = (turn: number) => Array.from({ length: 50 }, (_, n) => draftOf(1_000_002 + turn * 51 + n));
  const before = bytesOf(dir, 0).length;
  store.journal.append(RUN, group(-1));
  const lines = bytesOf(dir, before);
  const together = Buffer.concat(lines);
  const ours = (turn: number) => store.journal.append(RUN, group(turn));
  const each = await interleave(ours, () => lines.forEach((line) => appendBare(bare, line)), 100, 10);
  const lot = await interleave(
    (turn) => ours(turn + 1000),
    () => appendBare(bare, together),
    300,
    30,
  );
  return [
    ...rowsOf('journal: durable append of 50 facts at once / 50 × (append + fdatasync)', each, 0.25),
    ...rowsOf('journal: durable append of 50 facts at once / append of the lot + fdatasync', lot, null),
  ];
}

async function bigSheet(store: Store): Promise<readonly BenchRow[]> {
  const sheet = sampleSheet('sheet-big', 2000, 5);
  store.sheets.add(sheet, 'bench');
  const text = JSON.stringify(sheet);
  const samples = await interleave(
    () => store.sheets.load('sheet-big', 'newest'),
    () => JSON.parse(text),
    40,
    8,
  );
  return rowsOf(
    `sheet: open 2,000 products, 10,000 cues (${(text.length / 1e6).toFixed(1)} M chars) / JSON.parse`,
    samples,
    1.5,
  );
}
