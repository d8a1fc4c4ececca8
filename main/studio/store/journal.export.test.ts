import { hash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { entrySchema } from '../../../core/show/show.facts.ts';
import { exportJournal } from './journal.export.ts';
import { dropTriggers, mustOpen, newFolder, rawDatabase, removeFolders } from './store.folders.ts';
import { draft, firedFact, openedFact, samplePop, sampleSheet } from './store.samples.ts';

afterAll(removeFolders);

function folder(): string {
  const dir = newFolder();
  const store = mustOpen(dir);
  const opened = openedFact(store.sheets.add(sampleSheet('sheet-1', 1, 1), 'test'));
  store.journal.append('run-a', [draft(opened)]);
  store.journal.append('run-b', [draft(opened)]);
  store.journal.append('run-a', [draft(firedFact('cue-1', [samplePop('弹\u2028\n')]), 'command-1')]);
  store.close();
  return dir;
}

function linesOf(dir: string, runId: string | null): readonly Record<string, unknown>[] {
  const lines: string[] = [];
  expect(exportJournal(dir, runId, (line) => lines.push(line))).toEqual({ ok: true, value: { lines: lines.length } });
  expect(lines.every((line) => !line.includes('\n'))).toBe(true);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('an export', () => {
  it('holds the entries of one run, or of all, as the contract has them', () => {
    const dir = folder();
    expect(linesOf(dir, 'run-a').map((line) => entrySchema.parse(line).seq)).toEqual([1, 2]);
    expect(linesOf(dir, null).map((line) => line['position'])).toEqual([1, 2, 3]);
  });

  it('works beside a running studio', () => {
    const dir = folder();
    const store = mustOpen(dir);
    store.journal.append('run-a', [draft({ kind: 'paused' })]);
    expect(linesOf(dir, 'run-a')).toHaveLength(3);
    store.close();
  });

  it('can be checked by anybody, from the lines alone', () => {
    let previous = '';
    for (const line of linesOf(folder(), null)) {
      const fields = ['position', 'runId', 'seq', 'at', 'commandId', 'by'].map((name) => line[name]);
      const kind = (line['fact'] as { kind: string }).kind;
      const text = `${previous}\n${JSON.stringify([...fields, kind, line['schema']])}\n${JSON.stringify(line['fact'])}`;
      expect(line['prevHash']).toBe(previous);
      expect(line['hash']).toBe(hash('sha256', text, 'hex'));
      previous = String(line['hash']);
    }
  });

  it('gives a fact that is no JSON any more word for word', () => {
    const dir = folder();
    const raw = rawDatabase(dir);
    dropTriggers(raw);
    raw.exec(`UPDATE journal SET body = '{"kind":"cut' WHERE position = 3`);
    raw.close();
    expect(linesOf(dir, 'run-a')[1]).toMatchObject({ seq: 2, damaged: '{"kind":"cut' });
  });

  it('says when there is nothing', () => {
    expect(exportJournal(newFolder(), null, () => undefined)).toMatchObject({ ok: false, code: 'store-absent' });
    expect(exportJournal(folder(), 'run-z', () => undefined)).toMatchObject({ ok: false, code: 'no-such-run' });
  });
});
