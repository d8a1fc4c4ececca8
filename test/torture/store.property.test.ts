import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { Entry } from '../../core/show/show.facts.ts';
import { verify } from '../../main/studio/store/journal.verify.ts';
import { mustOpen, newFolder, removeFolders } from '../../main/studio/store/store.folders.ts';
import { draftArbitrary } from './store.arbitrary.ts';

afterAll(removeFolders);

const groups = fc.array(
  fc.tuple(fc.constantFrom('run-a', 'run-b', 'run-c'), fc.array(draftArbitrary, { maxLength: 4 })),
  {
    maxLength: 8,
  },
);

it(
  'gives back what was appended, to each run its own, and the chain holds, whatever the facts',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(groups, (appends) => {
        const dataDir = newFolder();
        const store = mustOpen(dataDir, { report: ({ message }) => expect.unreachable(message) });
        const written = new Map<string, Entry[]>();
        for (const [runId, drafts] of appends) {
          const entries = store.journal.append(runId, drafts);
          written.set(runId, [...(written.get(runId) ?? []), ...entries]);
          expect(entries.map(({ fact }) => fact)).toEqual(drafts.map(({ fact }) => fact));
        }
        store.close();
        const again = mustOpen(dataDir, { report: ({ message }) => expect.unreachable(message) });
        for (const [runId, entries] of written) {
          expect(again.journal.read(runId, 1, 1000)).toEqual(entries);
          const settled = again.journal.outbox(runId).map(({ asked }) => asked.ask.do);
          expect(settled.every((what) => what === 'pop' || what === 'unpop')).toBe(true);
        }
        again.close();
        const entries = [...written.values()].flat().length;
        expect(verify(dataDir)).toMatchObject({ ok: true, value: { ok: true, entries } });
      }),
      { numRuns: 60 },
    );
  },
);
