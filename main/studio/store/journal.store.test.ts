import { afterAll, describe, expect, it } from 'vitest';
import type { Failure } from '../../../core/result.ts';
import { entrySchema } from '../../../core/show/show.facts.ts';
import { openDatabase } from './database.ts';
import { rowHash, type JournalRow } from './journal.codec.ts';
import { journalStore } from './journal.store.ts';
import { verify } from './journal.verify.ts';
import { MIGRATIONS_DIR } from './migrations.ts';
import { dropTriggers, mustOpen, newFolder, rawDatabase, removeFolders } from './store.folders.ts';
import { answeredFact, draft, firedFact, openedFact, samplePop, sampleSheet } from './store.samples.ts';

const RUN = 'run-0001';
const paused = draft({ kind: 'paused' });

afterAll(removeFolders);

/** A store with a sheet and an opened run. */
function withRun(dir = newFolder(), report: (problem: Failure) => void = () => undefined) {
  const store = mustOpen(dir, { report });
  const opened = openedFact(store.sheets.add(sampleSheet('sheet-1', 2, 1), 'test'));
  store.journal.append(RUN, [draft(opened)]);
  return { dir, store, journal: store.journal, opened };
}

describe('append and read', () => {
  it('numbers facts within their run, and gives them back as they were written, also after a restart', () => {
    const { dir, store, journal } = withRun();
    const first = journal.append(RUN, [draft(firedFact('cue-1', [samplePop('pop-1')]), 'command-1'), paused]);
    const other = journal.append('run-0002', [paused]);
    expect(first.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(other.map(({ seq }) => seq)).toEqual([1]);
    expect(journal.read(RUN, 2, 10)).toEqual(first);
    store.close();
    const again = mustOpen(dir);
    expect(again.journal.read(RUN, 2, 10)).toEqual(first);
    expect(again.journal.append(RUN, [paused])[0]?.seq).toBe(4);
    expect(again.journal.append('run-0002', [paused])[0]?.seq).toBe(2);
    again.close();
    expect(verify(dir)).toMatchObject({ ok: true, value: { ok: true, entries: 6, runs: 2 } });
  });

  it('reads a window, oldest first', () => {
    const { store, journal } = withRun();
    journal.append(
      RUN,
      Array.from({ length: 20 }, () => paused),
    );
    expect(journal.read(RUN, 5, 3).map(({ seq }) => seq)).toEqual([5, 6, 7]);
    expect(journal.read(RUN, 22, 3)).toEqual([]);
    expect(journal.read('run-unknown', 1, 3)).toEqual([]);
    store.close();
  });

  it('writes nothing for no drafts', () => {
    const { dir, store, journal } = withRun();
    expect(journal.append(RUN, [])).toEqual([]);
    store.close();
    expect(verify(dir)).toMatchObject({ value: { entries: 1 } });
  });

  it('keeps text that no column can hold as it is, made well-formed', () => {
    const { dir, store, journal } = withRun();
    const [entry] = journal.append(RUN, [{ ...paused, by: 'seat\ud800\u0000x', commandId: 'command-\udfff' }]);
    expect(entry).toMatchObject({ by: 'seat\ufffd\u0000x', commandId: 'command-\ufffd' });
    expect(journal.read(RUN, 2, 1)).toEqual([entry]);
    store.close();
    expect(verify(dir)).toMatchObject({ value: { ok: true } });
  });

  it('writes nothing when the disk is full, and goes on when there is room again', () => {
    const dir = newFolder();
    const opened = openDatabase(dir, MIGRATIONS_DIR, 0);
    if (!opened.ok) throw new Error(opened.message);
    const { db, ahead, close } = opened.value;
    const journal = journalStore(db, () => undefined, ahead);
    journal.append(RUN, [paused]);
    const long = draft({ kind: 'obs-link', state: 'live', detail: 'x'.repeat(200_000) });
    db.pragma('max_page_count = 60');
    expect(() => journal.append(RUN, [paused, long, long, long])).toThrow(/full/);
    expect(journal.read(RUN, 1, 10)).toHaveLength(1);
    expect(journal.append(RUN, [paused])[0]?.seq).toBe(2);
    db.pragma('max_page_count = 4294967294');
    expect(journal.append(RUN, [long]).map(({ seq }) => seq)).toEqual([3]);
    close();
    expect(verify(dir)).toMatchObject({ value: { ok: true, entries: 3 } });
  });
});

describe('commands', () => {
  it('that led to facts are known, in their run only, also after a restart', () => {
    const { dir, store, journal } = withRun();
    journal.append(RUN, [draft({ kind: 'paused' }, 'command-1')]);
    expect(journal.hasCommand(RUN, 'command-1')).toBe(true);
    expect(journal.hasCommand(RUN, 'command-2')).toBe(false);
    expect(journal.hasCommand('run-0002', 'command-1')).toBe(false);
    store.close();
    const again = mustOpen(dir);
    expect(again.journal.hasCommand(RUN, 'command-1')).toBe(true);
    again.close();
  });
});

describe('the unfinished run', () => {
  it('is the one opened last, until its show has ended', () => {
    const store = mustOpen(newFolder());
    const { journal } = store;
    const opened = openedFact(store.sheets.add(sampleSheet('sheet-1', 1, 1), 'test'));
    expect(journal.unfinishedRun()).toBeNull();
    journal.append('run-a', [draft(opened)]);
    journal.append('run-b', [draft(opened)]);
    journal.append('run-a', [paused]);
    expect(journal.unfinishedRun()).toEqual({ runId: 'run-b' });
    journal.append('run-b', [draft({ kind: 'show-ended', asked: [] }), draft(answeredFact('x', 'confirmed'))]);
    expect(journal.unfinishedRun()).toBeNull();
    expect(journal.runs()).toMatchObject([
      { runId: 'run-b', entries: 3, ended: true },
      { runId: 'run-a', entries: 2, ended: false },
    ]);
    store.close();
  });
});

describe('the outbox', () => {
  it('opens a row for each commerce action, in order, with what was asked', () => {
    const { store, journal } = withRun();
    const pop = samplePop('k/2');
    const scene = { id: 'k/3', cueId: null, ask: { do: 'scene', scene: '近景' }, expiresAt: null } as const;
    const unpop = { id: 'k/1', cueId: null, ask: { do: 'unpop' }, expiresAt: null } as const;
    journal.append(RUN, [draft(firedFact('cue-1', [pop, scene, unpop]))]);
    journal.append(RUN, [draft({ kind: 'show-ended', asked: [{ ...unpop, id: 'k/0' }] })]);
    expect(journal.outbox(RUN)).toEqual([
      {
        key: 'k/2',
        runId: RUN,
        asked: pop,
        askedAt: paused.at,
        expiresAt: pop.expiresAt,
        status: 'queued',
        attempts: 0,
      },
      { key: 'k/1', runId: RUN, asked: unpop, askedAt: paused.at, expiresAt: null, status: 'queued', attempts: 0 },
      expect.objectContaining({ key: 'k/0' }),
    ]);
    expect(journal.outbox('run-0002')).toEqual([]);
    store.close();
  });

  it.each(['confirmed', 'refused', 'expired', 'failed'] as const)('closes a row that was %s, for good', (status) => {
    const { store, journal } = withRun();
    journal.append(RUN, [draft(firedFact('cue-1', [samplePop('pop-1'), samplePop('pop-2')]))]);
    journal.append(RUN, [draft(answeredFact('pop-1', status))]);
    expect(journal.outbox(RUN).map(({ key }) => key)).toEqual(['pop-2']);
    journal.append(RUN, [draft(answeredFact('pop-1', 'sent'))]);
    journal.markSending('pop-1');
    journal.append(RUN, [draft(firedFact('cue-1', [samplePop('pop-1')]))]);
    expect(journal.outbox(RUN).map(({ key }) => key)).toEqual(['pop-2']);
    store.close();
  });

  it.each(['sent', 'waiting-for-person'] as const)('keeps a row that is %s', (status) => {
    const { store, journal } = withRun();
    journal.append(RUN, [draft(firedFact('cue-1', [samplePop('pop-1')]))]);
    journal.append(RUN, [draft(answeredFact('pop-1', status))]);
    expect(journal.outbox(RUN)).toMatchObject([{ key: 'pop-1', status: 'sent' }]);
    store.close();
  });

  it('takes no notice of what OBS answered', () => {
    const { store, journal } = withRun();
    journal.append(RUN, [draft(firedFact('cue-1', [samplePop('pop-1')]))]);
    journal.append(RUN, [draft({ ...answeredFact('pop-1', 'failed'), target: 'obs' })]);
    expect(journal.outbox(RUN)).toMatchObject([{ key: 'pop-1', status: 'queued' }]);
    store.close();
  });

  it('counts attempts durably', () => {
    const { dir, store, journal } = withRun();
    journal.append(RUN, [draft(firedFact('cue-1', [samplePop('pop-1')]))]);
    journal.markSending('pop-1');
    journal.markSending('pop-1');
    store.close();
    const again = mustOpen(dir);
    expect(again.journal.outbox(RUN)).toMatchObject([{ key: 'pop-1', status: 'sent', attempts: 2 }]);
    again.close();
  });
});

describe('rows that are not as we write them', () => {
  /** Changes the row of seq 2 behind the store's back, with a fitting hash or not, and reads the run. */
  function readChanged(change: Partial<JournalRow>, rehash: boolean) {
    const { dir, store, journal } = withRun();
    journal.append(RUN, [draft({ kind: 'extended', by: 60_000 as never }), paused]);
    store.close();
    const raw = rawDatabase(dir);
    dropTriggers(raw);
    const row = {
      ...raw.prepare<[], JournalRow>('SELECT * FROM journal WHERE seq = 2').get(),
      ...change,
    } as JournalRow;
    const hash = rehash ? rowHash(row) : row.hash;
    raw.prepare('UPDATE journal SET body = ?, schema = ?, hash = ? WHERE seq = 2').run(row.body, row.schema, hash);
    raw.close();
    const problems: string[] = [];
    const again = mustOpen(dir, { report: ({ code }) => problems.push(code) });
    const entries = again.journal.read(RUN, 1, 10);
    again.close();
    return { seqs: entries.map(({ seq }) => seq), entries, problems };
  }

  it('of an older shape are parsed, and believed when they fit', () => {
    const older = readChanged({ schema: 0 }, true);
    expect(older).toMatchObject({ seqs: [1, 2, 3], problems: [] });
    for (const entry of older.entries) entrySchema.parse(entry);
  });

  it('of an older shape that do not fit are left out and reported', () => {
    const older = readChanged({ schema: 0, body: '{"kind":"extended","minutes":1}' }, true);
    expect(older).toMatchObject({ seqs: [1, 3], problems: ['entry-unreadable'] });
  });

  it('that were changed are reported, and left out when they make no sense', () => {
    expect(readChanged({ body: '{"kind":"extended","by":1}' }, false)).toMatchObject({
      seqs: [1, 2, 3],
      problems: ['entry-altered'],
    });
    expect(readChanged({ body: '{"kind":"paused"}' }, false)).toMatchObject({
      seqs: [1, 3],
      problems: ['entry-unreadable'],
    });
    expect(readChanged({ body: '{"kind' }, false)).toMatchObject({ seqs: [1, 3], problems: ['entry-unreadable'] });
  });
});
